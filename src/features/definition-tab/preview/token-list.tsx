import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { Pointer } from '../../../core/base/pointer';
import type { OutputToken, Preview } from '../../../core/preview/preview';

const atFirst = 60;

/** The outputs of an operation as dynamic content: loose ones first, then each list with what its items give. */
export function TokenList({ preview, onOpen }: { readonly preview: Preview; readonly onOpen: (at: Pointer) => void }) {
  const { outputs, outputsFrom } = preview;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? outputs : outputs.slice(0, atFirst);
  const loose = shown.filter(({ list }) => list === undefined);
  const lists = new Set(shown.flatMap(({ list }) => list ?? []));
  return (
    <section aria-label="Dynamic content">
      <Typography variant="h3" component="h4" sx={{ mb: 0.5 }}>
        Dynamic content
      </Typography>
      <div className="note" style={{ marginBottom: 8 }}>
        {origin(outputsFrom)}
      </div>
      {loose.length > 0 && <Tokens tokens={loose} onOpen={onOpen} />}
      {[...lists].map((list) => (
        <div key={list} className="item" style={{ marginTop: 8 }}>
          <div className="note" style={{ marginBottom: 4 }}>
            Each of “{list}” · puts the next step in Apply to each
          </div>
          <Tokens tokens={shown.filter((token) => token.list === list)} onOpen={onOpen} />
        </div>
      ))}
      {outputs.length > shown.length && (
        <Button sx={{ mt: 1 }} onClick={() => setWhole(true)}>
          Show all {outputs.length}
        </Button>
      )}
      {preview.splitsOn && <div className="note" style={{ marginTop: 8 }}>The trigger may run once for each item (split on).</div>}
    </section>
  );
}

function origin(from: string | undefined): string {
  if (from === undefined) return 'None: no response for success is described.';
  if (from === 'notification') return 'From what the service sends to the flow.';
  return from === 'default' ? 'From the default response.' : `From response ${from}.`;
}

function Tokens({ tokens, onOpen }: { readonly tokens: readonly OutputToken[]; readonly onOpen: (at: Pointer) => void }) {
  return (
    <ul className="tokens">
      {tokens.map(({ key, label, isNamed, hint, type, isDynamic, at }) => (
        <li key={key}>
          <button type="button" className={`plain token${isNamed ? '' : ' unnamed'}`} title={[hint, type, isDynamic ? 'described by another operation' : ''].filter(Boolean).join(' · ')} onClick={() => onOpen(at)}>
            {label}
            {isDynamic ? ' …' : ''}
          </button>
        </li>
      ))}
    </ul>
  );
}
