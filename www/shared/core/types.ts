/** The types of the core, generated from the Rust source, under one name for the whole interface. */
export type {
  ArticleReport,
  Check,
  CheckedQuotation,
  CheckedRoot,
  CheckedSentence,
  CheckedValue,
  CheckedWords,
  Claim,
  CommonWording,
  CoveragePoint,
  Degree,
  Differing,
  Disagreement,
  DisagreementKind,
  Dropped,
  Evidence,
  Headline,
  KeyTerm,
  Length,
  Order,
  OtherEvent,
  Passage,
  Progress,
  Quotation,
  QuotationVersion,
  Reason,
  RootEvidence,
  RootKind,
  Summary,
  SummarySentence,
  Warning,
  WarningKind,
} from "../../wasm/conspectus";

import type { Article as CoreArticle, Options as CoreOptions, Weights as CoreWeights } from "../../wasm/conspectus";

/** The core takes what is left out as it was by default; here nothing is left out, so that nothing is forgotten. */
export type Article = CoreArticle & Required<Pick<CoreArticle, "text" | "restored" | "removed" | "outside">>;
export type Weights = Required<CoreWeights>;
export type Options = Required<CoreOptions> & { weights: Weights };
