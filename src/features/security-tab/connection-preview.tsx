import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useColorScheme } from '@mui/material/styles';
import { useMemo, useState, type ReactNode } from 'react';
import { objectOf, textOf } from '../../core/base/json';
import { connectionDialog, isAskedFor, type DialogField } from '../../core/connector/connection-dialog';
import { defaultBrandColor } from '../../core/connector/default-properties';
import { parseColour } from '../../core/connector/icon-pixels';
import { useConnector } from '../../session/react/session-context';
import { useIconUrl } from '../../widgets/icon-url/use-icon-url';

const control = {
  width: '100%',
  minHeight: 32,
  px: 1,
  py: 0.5,
  border: '1px solid',
  borderColor: 'text.disabled',
  borderRadius: '2px',
  bgcolor: 'background.default',
  color: 'text.primary',
  font: 'inherit',
  fontSize: 14,
  textOverflow: 'ellipsis',
  '&::placeholder': { color: 'text.secondary', opacity: 1 },
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -1 },
} as const;

/** What a field holds before anyone touches it: its standard value, else what its control shows first. */
const initialOf = ({ initial, choices, control: kind }: DialogField): string => initial || (choices[0]?.value ?? (kind === 'switch' ? 'false' : ''));

/** The connection dialog as a user of the connector will see it, while it is being edited. Texts can be tried; a secret cannot be typed, for none is wanted here. */
export function ConnectionPreview({ shown, onShow }: { readonly shown: number; readonly onShow: (index: number) => void }) {
  const connector = useConnector((whole) => whole);
  const dialog = useMemo(() => connectionDialog(connector), [connector]);
  const { mode, systemMode } = useColorScheme();
  const isDark = (mode === 'system' ? systemMode : mode) === 'dark';
  const [look, setLook] = useState<'light' | 'dark' | undefined>(undefined);
  const [values, setValues] = useState<{ readonly [name: string]: string }>({});
  const index = Math.min(shown, dialog.pages.length - 1);
  const page = dialog.pages[index];
  const scheme = look ?? (isDark ? 'dark' : 'light');
  if (!page) return null;
  const filled = Object.fromEntries(page.fields.map((field) => [field.name, values[field.name] ?? initialOf(field)]));
  const asked = page.fields.filter((field) => isAskedFor(field, filled));
  return (
    <Box component="section" aria-label="Preview of the connection dialog">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 1 }}>
        <Typography variant="h2">Connection dialog</Typography>
        <ToggleButtonGroup exclusive size="small" aria-label="Colours of the preview" value={scheme} onChange={(_event, value: 'light' | 'dark' | null) => value && setLook(value)}>
          <ToggleButton value="light">Light</ToggleButton>
          <ToggleButton value="dark">Dark</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      <Box data-theme={scheme} sx={{ bgcolor: 'background.default', color: 'text.primary', border: 1, borderColor: 'divider', borderRadius: 1, p: 2, colorScheme: scheme, display: 'grid', gap: 1.5 }}>
        <DialogTitle />
        {dialog.choice && (
          <PreviewField label={dialog.choice.label} required note={page.description || dialog.choice.description}>
            <Box component="select" aria-label={dialog.choice.label} value={String(index)} onChange={(event) => onShow(Number(event.target.value))} sx={control}>
              {dialog.pages.map(({ label }, place) => (
                <option key={place} value={String(place)}>
                  {label}
                </option>
              ))}
            </Box>
          </PreviewField>
        )}
        {asked.map((field) => (
          <PreviewField key={field.name} label={field.label} required={field.required} tooltip={field.tooltip} note={field.control === 'choice' || field.control === 'switch' || field.control === 'gateway' ? field.description : ''}>
            <PreviewControl field={field} value={filled[field.name] ?? ''} onChoose={(value) => setValues((before) => ({ ...before, [field.name]: value }))} />
          </PreviewField>
        ))}
        {asked.length === 0 && !page.signsInThere && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Nothing is asked for: the connection is made at once.
          </Typography>
        )}
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1, mt: 0.5 }}>
          <DialogButton>Cancel</DialogButton>
          <DialogButton isMain>{page.signsInThere ? 'Sign in' : 'Create'}</DialogButton>
        </Box>
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1 }}>
        {page.signsInThere ? 'The button opens the service’s own page to sign in. ' : ''}Its fields can be tried, save for secrets; nothing of it is kept. Power Automate and Power Apps draw it a little differently each.
      </Typography>
    </Box>
  );
}

/** The connector's tile and title, as the dialog has them on top. */
function DialogTitle() {
  const title = useConnector(({ definition }) => textOf(objectOf(definition, 'info'), 'title')) || 'Untitled connector';
  const colour = useConnector(({ properties }) => textOf(objectOf(properties, 'properties'), 'iconBrandColor')?.trim()) ?? '';
  const icon = useConnector((connector) => connector.icon);
  const url = useIconUrl(icon);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
      <Box sx={{ width: 32, height: 32, flexShrink: 0, borderRadius: '4px', overflow: 'hidden' }} style={{ backgroundColor: parseColour(colour) ? colour : defaultBrandColor }}>{url !== '' && <Box component="img" src={url} alt="" sx={{ width: 32, height: 32, display: 'block' }} />}</Box>
      <Typography sx={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}>{title}</Typography>
    </Box>
  );
}

function PreviewField({ label, required, tooltip, note, children }: { readonly label: string; readonly required: boolean; readonly tooltip?: string; readonly note: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 0.25 }}>
        <Typography component="span" variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {label}
          {required && (
            <Box component="span" aria-hidden sx={{ color: 'error.main' }}>
              {' '}
              *
            </Box>
          )}
        </Typography>
        {tooltip !== undefined && tooltip !== '' && (
          <Box component="span" title={tooltip} sx={{ color: 'text.secondary', fontSize: 12, border: '1px solid', borderColor: 'text.disabled', borderRadius: '50%', width: 14, height: 14, lineHeight: '12px', textAlign: 'center', flexShrink: 0 }}>
            i
          </Box>
        )}
      </Box>
      {children}
      {note !== '' && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.25 }}>
          {note}
        </Typography>
      )}
    </Box>
  );
}

function PreviewControl({ field, value, onChoose }: { readonly field: DialogField; readonly value: string; readonly onChoose: (value: string) => void }) {
  switch (field.control) {
    case 'choice':
      return <PreviewSelect label={field.label} value={value} choices={field.choices} onChoose={onChoose} />;
    case 'switch':
      return (
        <PreviewSelect
          label={field.label}
          value={value}
          choices={[
            { value: 'true', label: 'Yes' },
            { value: 'false', label: 'No' },
          ]}
          onChoose={onChoose}
        />
      );
    case 'gateway':
      return <PreviewSelect label={field.label} value="" choices={[{ value: '', label: 'Choose a gateway' }]} onChoose={onChoose} />;
    case 'password':
      return <Box component="input" readOnly aria-label={field.label} placeholder={field.description || '••••••••'} value="" title="The preview takes no secrets." sx={control} />;
    case 'text':
    case 'number':
      return <Box component="input" aria-label={field.label} inputMode={field.control === 'number' ? 'numeric' : 'text'} autoComplete="off" placeholder={field.description} value={value} onChange={(event) => onChoose(event.target.value)} sx={control} />;
  }
}

function PreviewSelect({ label, value, choices, onChoose }: { readonly label: string; readonly value: string; readonly choices: readonly { readonly value: string; readonly label: string }[]; readonly onChoose: (value: string) => void }) {
  return (
    <Box component="select" aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)} sx={control}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Box>
  );
}

/** The look of a button: it does nothing here, and so is none. */
function DialogButton({ isMain, children }: { readonly isMain?: boolean; readonly children: ReactNode }) {
  return (
    <Box component="span" aria-hidden sx={{ px: 2, py: 0.5, borderRadius: '2px', fontSize: 14, fontWeight: 600, border: '1px solid', borderColor: isMain ? 'primary.main' : 'text.disabled', bgcolor: isMain ? 'primary.main' : 'transparent', color: isMain ? 'primary.contrastText' : 'text.primary' }}>
      {children}
    </Box>
  );
}
