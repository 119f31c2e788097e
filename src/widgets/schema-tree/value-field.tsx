import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { FindingMessage } from '../finding-message/finding-message';
import { textOfValue, valueOfText } from './value-text';

/** A JSON value of the connector, typed by the type that it should have: a default, a limit. Empty removes it. */
export function ValueField({ pointer, label, type, hint }: { readonly pointer: Pointer; readonly label: string; readonly type: string; readonly hint?: string }) {
  const session = useSession();
  const stored = useValue(pointer);
  const findings = useFieldFindings(pointer);
  return (
    <LabelledField
      label={label}
      pointer={pointer}
      {...(hint === undefined ? {} : { hint })}
      messages={findings.map((finding) => (
        <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />
      ))}
    >
      {(ids) => (
        <TextInput
          ids={ids}
          value={textOfValue(stored)}
          invalid={findings.some(({ severity }) => severity === 'error')}
          monospace={type === 'array' || type === 'object'}
          onChange={(text) => session.run(setValue, { at: pointer, value: valueOfText(text, type) }, `typing:${pointer}`)}
          onBlur={() => session.settle()}
        />
      )}
    </LabelledField>
  );
}
