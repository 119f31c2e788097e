import { Box, Button, Typography } from '@mui/material';
import { ImageUp, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { setIcon } from '../../core/commands/set-icon';
import { fileNames, type BinaryFile } from '../../core/connector/connector';
import { useConnector, useFieldFindings, useSession, useTextField } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { FindingMessage } from '../../widgets/finding-message/finding-message';

const colorAt = '/properties/properties/iconBrandColor';

/** Larger images are no icons; the platform takes one megabyte. */
const mostBytes = 5_000_000;

/** The icon, its brand colour, and what certification says about both. */
export function IconSection() {
  const session = useSession();
  const icon = useConnector((connector) => connector.icon);
  const findings = useFieldFindings('/icon');
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > mostBytes) return setProblem(`${file.name} has ${(file.size / 1_000_000).toFixed(1)} MB; an icon has at most 1 MB. Choose a smaller one.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = imageKind(bytes);
    if (!kind) return setProblem(`${file.name} is no PNG or JPG. Choose a PNG of 100 to 230 pixels on the brand colour.`);
    setProblem('');
    return session.run(setIcon, { icon: { name: kind === 'png' ? fileNames.icon : 'icon.jpg', bytes } });
  };

  return (
    <Section title="Icon and brand colour" about="A PNG, square, 100 to 230 pixels: the logo on the brand colour, covering less than 70 % of it. Independent publishers send none.">
      <Box
        data-pointer="/icon"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
        sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'auto minmax(0, 1fr) minmax(0, 1fr)' }, alignItems: 'start' }}
      >
        <IconPreview icon={icon} />
        <Box>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button variant="outlined" startIcon={<ImageUp size={16} />} onClick={() => input.current?.click()}>
              {icon ? 'Replace the icon' : 'Choose an icon'}
            </Button>
            {icon && (
              <Button color="inherit" startIcon={<Trash2 size={16} />} onClick={() => session.run(setIcon, { icon: null })}>
                Remove
              </Button>
            )}
          </Box>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="Icon file"
            accept="image/png,image/jpeg"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <Box aria-live="polite" sx={{ mt: 0.5 }}>
            {problem !== '' && (
              <Typography variant="caption" sx={{ color: 'error.main' }}>
                {problem}
              </Typography>
            )}
            {findings.map((finding) => (
              <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />
            ))}
          </Box>
        </Box>
        <BrandColorField />
      </Box>
    </Section>
  );
}

function imageKind(bytes: Uint8Array): 'png' | 'jpeg' | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpeg' : undefined;
}

function IconPreview({ icon }: { readonly icon: BinaryFile | null }) {
  const color = useTextField(colorAt).value;
  const url = useMemo(() => (icon ? URL.createObjectURL(new Blob([new Uint8Array(icon.bytes)])) : ''), [icon]);
  const [size, setSize] = useState('');
  useEffect(() => {
    return () => URL.revokeObjectURL(url);
  }, [url]);
  const isColor = /^#[0-9a-f]{6}$/i.test(color);
  return (
    <Box sx={{ width: 115 }}>
      <Box
        sx={{ width: 115, height: 115, borderRadius: 1, border: 1, borderColor: 'divider', display: 'grid', placeItems: 'center', overflow: 'hidden', bgcolor: 'panel' }}
        style={{ backgroundColor: isColor ? color : undefined }}
      >
        {icon ? (
          <Box
            component="img"
            src={url}
            alt="The connector's icon"
            sx={{ maxWidth: '100%', maxHeight: '100%' }}
            onLoad={(event) => {
              const { naturalWidth, naturalHeight } = event.currentTarget;
              setSize(`${naturalWidth} × ${naturalHeight}`);
            }}
          />
        ) : (
          <Typography variant="caption" sx={{ bgcolor: 'background.paper', px: 0.75, borderRadius: 0.5 }}>
            No icon
          </Typography>
        )}
      </Box>
      {icon && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {size} · {Math.max(1, Math.round(icon.bytes.length / 1000))} kB
        </Typography>
      )}
    </Box>
  );
}

function BrandColorField() {
  const { value, onChange, onBlur } = useTextField(colorAt);
  const findings = useFieldFindings(colorAt);
  return (
    <LabelledField label="Brand colour" pointer={colorAt} required hint="The icon's background, as #rrggbb." messages={findings.map((finding) => <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />)}>
      {(ids) => (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Box
            component="input"
            type="color"
            aria-label="Pick the brand colour"
            value={/^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : '#000000'}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            sx={{ width: 44, height: 36, p: 0.25, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'transparent', cursor: 'pointer', flexShrink: 0 }}
          />
          <TextInput ids={ids} value={value} onChange={onChange} onBlur={onBlur} monospace required invalid={findings.some(({ severity }) => severity === 'error')} />
        </Box>
      )}
    </LabelledField>
  );
}
