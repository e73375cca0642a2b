const LINES = [0, 1, 2, 3, 4, 5];

interface SheetProps {
  letter: string;
  x: number;
  y: number;
  colour: number;
  /** The lines of it that the summary takes. */
  taken: readonly number[];
}

function Sheet({ letter, x, y, colour, taken }: SheetProps) {
  return (
    <g class={`colour-${colour}`} transform={`translate(${x} ${y})`}>
      <rect class="picture-paper" width="64" height="72" rx="5" />
      <text x="9" y="17">
        {letter}
      </text>
      {LINES.map((n) => (
        <rect key={n} class={taken.includes(n) ? "picture-taken" : "picture-line"} x="9" y={24 + n * 7.5} width={n === 5 ? 28 : 46} height="3.5" rx="1.75" />
      ))}
    </g>
  );
}

const summary = [
  { colour: 1, letter: "B", width: 96 },
  { colour: 0, letter: "A", width: 80 },
  { colour: 2, letter: "C", width: 90 },
  { colour: 1, letter: "B", width: 62 },
] as const;

/** Several articles in, one summary out: what the page does, for those who look before they read. */
export function Picture() {
  return (
    <svg class="picture" viewBox="0 0 320 200" aria-hidden="true">
      <Sheet letter="A" x={6} y={4} colour={0} taken={[1]} />
      <Sheet letter="B" x={36} y={62} colour={1} taken={[0, 3]} />
      <Sheet letter="C" x={6} y={122} colour={2} taken={[2]} />
      <path class="picture-arrow" d="M116 100h40M147 91l9 9-9 9" />
      <rect class="picture-paper" x="172" y="26" width="142" height="148" rx="7" />
      <rect class="picture-title" x="186" y="42" width="92" height="8" rx="4" />
      {summary.map(({ colour, letter, width }, n) => (
        <g key={n} class={`colour-${colour}`} transform={`translate(186 ${66 + n * 26})`}>
          <rect class="picture-taken" width={width} height="4.5" rx="2.25" />
          <rect class="picture-line" y="9" width={width - 34} height="4.5" rx="2.25" />
          <text x={width - 26} y="15">
            {letter}
          </text>
        </g>
      ))}
    </svg>
  );
}
