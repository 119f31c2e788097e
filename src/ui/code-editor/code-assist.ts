/** One proposal at the cursor: what it is called, what it writes ($0 is where the cursor goes), and what it means. */
export interface CodeProposal {
  readonly label: string;
  readonly insert: string;
  readonly meaning: string;
  readonly kind: 'key' | 'value' | 'reference';
}

/** Proposals for the characters from `start` to before `end`, counted in the piece that was handed over. */
export interface CodeProposals {
  readonly start: number;
  readonly end: number;
  readonly items: readonly CodeProposal[];
}

/** What a code editor asks while one writes. Offsets count in the text. */
export interface CodeAssist {
  /** `piece` is the text around the cursor, which stands at `cursor` in it; `offset` is the cursor in the whole text. */
  readonly propose: (piece: string, cursor: number, offset: number) => CodeProposals | undefined;
  /** What stands at an offset, in Markdown. */
  readonly explain: (offset: number) => string | undefined;
}
