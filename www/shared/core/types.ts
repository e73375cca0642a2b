/** The types of the core, generated from the Rust source, under one name for the whole interface. */
export type {
  Article,
  ArticleReport,
  Dropped,
  KeyTerm,
  Length,
  Options,
  Order,
  Paragraph,
  Passage,
  Reason,
  Summary,
  SummarySentence,
  Support,
  Warning,
  WarningKind,
  Weights,
} from "../../wasm/conspectus";
