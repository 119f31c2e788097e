import { Autocomplete, Chip, TextField } from '@mui/material';
import { isArray } from '../../core/base/json';
import { setValue } from '../../core/commands/set-value';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { FindingMessages } from '../../widgets/finding-message/finding-message';

const at = '/definition/info/x-ms-keywords';

/** Search words of the connector. Source: connector features, 3 (`x-ms-keywords`). */
export function KeywordsField() {
  const session = useSession();
  const stored = useValue(at);
  const findings = useFieldFindings(at);
  const words = isArray(stored) ? stored.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))) : [];
  const isOther = stored !== undefined && (!isArray(stored) || stored.some((word) => typeof word !== 'string'));
  const set = (next: readonly string[]): void => {
    const clean = [...new Set(next.map((word) => word.trim()).filter((word) => word !== ''))];
    session.run(setValue, { at, value: clean.length === 0 ? undefined : clean });
  };
  return (
    <LabelledField
      label="Keywords"
      pointer={at}
      hint={isOther ? 'The file has something else than a list of words here. Change it in the code.' : 'Words that people may search for, each with Enter. Leave out the title.'}
      {...(words.length > 0 ? { counter: `${words.length} ${words.length === 1 ? 'word' : 'words'}` } : {})}
      messages={<FindingMessages findings={findings} />}
    >
      {(ids) => (
        <Autocomplete
          multiple
          freeSolo
          clearOnBlur
          id={ids.id}
          size="small"
          options={[]}
          value={words}
          disabled={isOther}
          onChange={(_event, next: readonly string[]) => set(next)}
          renderValue={(entries, getItemProps) =>
            entries.map((entry, index) => {
              const { key, ...props } = getItemProps({ index });
              return <Chip key={key} size="small" label={entry} {...props} />;
            })
          }
          renderInput={(params) => <TextField {...params} />}
        />
      )}
    </LabelledField>
  );
}
