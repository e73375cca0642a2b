import type { Result } from "../../store/result";
import { citations } from "../../write/cite";

/** Which agencies and outlets several articles cite. */
export function Citations({ result }: { result: Result }) {
  const lines = citations(result);
  if (lines.length === 0) return null;
  return (
    <ul class="facts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
