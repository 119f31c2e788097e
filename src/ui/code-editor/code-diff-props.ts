/** Two texts to be held against each other. */
export interface CodeDiffProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly language: 'json';
}
