import type { Connector } from '../../connector/connector';
import { withSource } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { definitionMax1mb } from './rule';

const notes = (length: number): { readonly '/definition/info/x-notes': string } => ({ '/definition/info/x-notes': 'é'.repeat(length) });

/** Opened as one connector and edited into the sample. */
const editedFrom = (opened: (sample: Connector) => Connector) => (sample: Connector): Connector => ({ ...opened(sample), definition: { ...sample.definition } });

testRule(definitionMax1mb, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'counts bytes, not characters', with: withSource('é'.repeat(524_288)), finds: ['/definition'] },
  { name: 'measures what was imported or made here, which has no text yet', with: notes(524_288), finds: ['/definition'] },
  { name: 'counts on the layout of the text that was opened', with: editedFrom(withSource(`${' '.repeat(1_048_576)}{}`)), finds: ['/definition'] },
  { name: 'is content when what was too large is gone', with: editedFrom(withSource(JSON.stringify({ note: 'é'.repeat(524_288) }), notes(524_288))), finds: [] },
]);
