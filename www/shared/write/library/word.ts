import { ConcreteHyperlink, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild, type IContext, type IParagraphOptions, type IRunOptions, type IXmlableObject, type ParagraphChild } from "docx";
import JSZip from "jszip";
import { directionOf } from "../../core/direction";
import { language } from "../../i18n";
import { links, type Block, type Run } from "../report";

const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** A link with a number that we give it: those of the library are random, and the same summary shall be the same file. */
class Link extends ConcreteHyperlink {
  constructor(private readonly address: string, number: number, runs: ParagraphChild[]) {
    super(runs, `link${number}`);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.viewWrapper.Relationships.createRelationship(this.linkId, LINK, this.address, "External");
    return super.prepForXml(context);
  }
}

/** What XML can't hold: control characters, halves of characters, and two that are none. */
const clean = (text: string) => text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");

type Runs = readonly Run[];

const textOf = (runs: Runs) => clean(runs.map(({ text }) => text).join(""));
const isRightToLeft = (runs: Runs) => directionOf(textOf(runs)) === "rtl";

/** Makes the parts of a document, and gives each of its links the next number. */
class Writer {
  private number = 0;

  private children(runs: Runs): ParagraphChild[] {
    return links(runs).flatMap(({ address, runs: some }): ParagraphChild[] => {
      const look = { rightToLeft: isRightToLeft(some), ...(address === undefined ? {} : { style: "Hyperlink" }) };
      const options = some.map(({ text, bold = false }): IRunOptions => ({ ...look, text: clean(text), bold }));
      const written = options.map((one) => new TextRun(one));
      // The types know no link that a paragraph may have but their own two.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
      return address === undefined ? written : [new Link(address, (this.number += 1), written)];
    });
  }

  private paragraph(runs: Runs, look: Omit<IParagraphOptions, "children"> = {}): Paragraph {
    return new Paragraph({ ...look, children: this.children(runs), bidirectional: isRightToLeft(runs) });
  }

  private row(cells: readonly Runs[], tableHeader = false): TableRow {
    return new TableRow({ tableHeader, cantSplit: true, children: cells.map((runs) => new TableCell({ children: [this.paragraph(runs)] })) });
  }

  part(part: Block): FileChild[] {
    switch (part.kind) {
      case "title":
        return [this.paragraph(part.runs, { heading: HeadingLevel.TITLE })];
      case "heading":
        return [this.paragraph(part.runs, { heading: HeadingLevel.HEADING_1 })];
      case "paragraph":
        return [this.paragraph(part.runs, { spacing: { after: 160 } })];
      case "list":
        return part.entries.flatMap(({ runs, below }) => [
          this.paragraph(runs, part.numbered ? { numbering: { reference: "sentences", level: 0 } } : { bullet: { level: 0 } }),
          ...below.map((one) => this.paragraph(one, { bullet: { level: 1 } })),
        ]);
      case "table": {
        const head = this.row(part.head.map((text) => [{ text, bold: true }]), true);
        return [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...part.rows.map((cells) => this.row(cells))] })];
      }
    }
  }
}

/** Rids an archive of the moment in which it was made: the same summary is the same file. */
async function timeless(file: ArrayBuffer): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(file);
  const about = "docProps/core.xml";
  const told = (await zip.file(about)?.async("string")) ?? "";
  zip.file(about, told.replaceAll(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gu, ""));
  // The first moment that an archive can tell.
  for (const entry of Object.values(zip.files)) entry.date = new Date(Date.UTC(1980, 0, 1));
  return zip.generateAsync({ type: "arraybuffer", compression: "DEFLATE" });
}

/** A document as a file of Word (.docx). */
export async function word(report: readonly Block[]): Promise<ArrayBuffer> {
  const [title] = report;
  const writer = new Writer();
  const file = new Document({
    title: title && "runs" in title ? textOf(title.runs) : "",
    creator: "Conspectus",
    lastModifiedBy: "Conspectus",
    styles: { default: { document: { run: { language: { value: language.value } } } } },
    numbering: { config: [{ reference: "sentences", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1." }] }] },
    sections: [{ children: report.flatMap((part) => writer.part(part)) }],
  });
  return timeless(await Packer.toArrayBuffer(file));
}
