import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { useSession, useValue } from '../../session/react/session-context';
import { TextInput } from '../../ui/text-input';
import { textOfValue, valueOfText } from './value-text';
import { DocumentField } from '../document-field/document-field';

/** A JSON value of the connector, typed by the type that it should have: a default, a limit. Empty removes it. */
export function ValueField({ pointer, label, type, hint }: { readonly pointer: Pointer; readonly label: string; readonly type: string; readonly hint?: string }) {
  const session = useSession();
  const stored = useValue(pointer);
  return (
    <DocumentField pointer={pointer} label={label} hint={hint}>
      {(ids, invalid) => (
        <TextInput
          ids={ids}
          value={textOfValue(stored)}
          invalid={invalid}
          monospace={type === 'array' || type === 'object'}
          onChange={(text) => session.run(setValue, { at: pointer, value: valueOfText(text, type) }, `typing:${pointer}`)}
          onBlur={() => session.settle()}
        />
      )}
    </DocumentField>
  );
}
