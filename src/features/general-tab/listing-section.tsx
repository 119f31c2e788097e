import { Autocomplete, Box, Chip, TextField } from '@mui/material';
import { pointerOf } from '../../core/base/pointer';
import { setConnectorMetadata, type MetadataName } from '../../core/commands/set-connector-metadata';
import { categories, metadataEntry } from '../../core/connector/connector-metadata';
import type { Finding } from '../../core/rules/finding';
import { useConnector, useFieldFindings, useSession } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid, Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { FindingMessages } from '../../widgets/finding-message/finding-message';

const list = '/definition/x-ms-connector-metadata';

/** Support contact, website, privacy policy and categories: what the connector's public page shows. */
export function ListingSection() {
  return (
    <Section title="Listing and support" about="Published with the connector.">
      <FieldGrid>
        <DocumentTextField pointer="/definition/info/contact/name" label="Support contact" required hint="The name of the support team." />
        <DocumentTextField pointer="/definition/info/contact/email" label="Support e-mail" type="email" required />
        <DocumentTextField pointer="/definition/info/contact/url" label="Support site" type="url" required placeholder="https://" />
        <AddressField name="Website" hint="The product or service." />
        <AddressField name="Privacy policy" hint="The service's own." />
        <CategoriesField />
      </FieldGrid>
    </Section>
  );
}

/** The entry's value, the place of its field, and what is found about it (at the entry, or at the list that lacks it). */
function useMetadata(name: MetadataName, rules: string): { readonly value: string; readonly pointer: string; readonly findings: readonly Finding[]; readonly set: (value: string) => void; readonly settle: () => void } {
  const session = useSession();
  const index = useConnector(({ definition }) => metadataEntry(definition, name)?.index);
  const value = useConnector(({ definition }) => metadataEntry(definition, name)?.value ?? '');
  const pointer = index === undefined ? pointerOf(['definition', 'x-ms-connector-metadata', name]) : pointerOf(['definition', 'x-ms-connector-metadata', index, 'propertyValue']);
  const own = useFieldFindings(pointer);
  const ofList = useFieldFindings(list);
  const findings = [...own, ...ofList.filter(({ rule }) => rule.startsWith(rules) || rule === 'metadata-required')];
  return {
    value,
    pointer,
    findings,
    set: (next) => session.run(setConnectorMetadata, { name, value: next }, `typing:${list}/${name}`),
    settle: () => session.settle(),
  };
}

function AddressField({ name, hint }: { readonly name: 'Website' | 'Privacy policy'; readonly hint: string }) {
  const { value, pointer, findings, set, settle } = useMetadata(name, name === 'Website' ? 'metadata-website' : 'metadata-privacy');
  return (
    <LabelledField label={name} pointer={pointer} required hint={hint} messages={<FindingMessages findings={findings} />}>
      {(ids) => <TextInput ids={ids} type="url" value={value} onChange={set} onBlur={settle} placeholder="https://" required invalid={findings.some(({ severity }) => severity === 'error')} />}
    </LabelledField>
  );
}

/** How many categories a connector may have. Source: certification rules, `metadata-categories-max-2`. */
const most = 2;

const isListed = (entry: string): boolean => categories.some((category) => category.toLowerCase() === entry.toLowerCase());

function TooMany({ count }: { readonly count: number }) {
  return (
    <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
      {count} too many
    </Box>
  );
}

function CategoriesField() {
  const { value, pointer, findings, set, settle } = useMetadata('Categories', 'metadata-categories');
  const chosen = value.split(';').map((part) => part.trim()).filter(Boolean);
  const strange = chosen.filter((entry) => !isListed(entry));
  return (
    <LabelledField
      label="Categories"
      pointer={pointer}
      required
      counter={chosen.length > most ? <TooMany count={chosen.length - most} /> : `${chosen.length} of ${most}, from a list of ${categories.length}`}
      hint={strange.length > 0 ? `Kept as written, though not in the list: ${strange.join(', ')}.` : 'Where people find the connector.'}
      messages={<FindingMessages findings={findings} />}
    >
      {(ids) => (
        <Autocomplete
          multiple
          id={ids.id}
          size="small"
          options={categories}
          value={chosen}
          disableCloseOnSelect
          getOptionDisabled={(option) => chosen.length >= most && !chosen.includes(option)}
          onChange={(_event, next: readonly string[]) => {
            set(next.join(';'));
            settle();
          }}
          isOptionEqualToValue={(option, entry) => option.toLowerCase() === entry.toLowerCase()}
          renderValue={(entries, getItemProps) =>
            entries.map((entry, index) => {
              const { key, ...props } = getItemProps({ index });
              return <Chip key={key} size="small" label={entry} color={isListed(entry) ? 'default' : 'error'} variant={isListed(entry) ? 'filled' : 'outlined'} {...props} />;
            })
          }
          renderInput={(params) => <TextField {...params} placeholder={chosen.length === 0 ? 'Choose one or two' : ''} />}
        />
      )}
    </LabelledField>
  );
}
