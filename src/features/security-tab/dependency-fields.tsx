import { Box, IconButton, Typography } from '@mui/material';
import { X } from 'lucide-react';
import { isObject } from '../../core/base/json';
import { lastKeyOf, parentOf, type Pointer } from '../../core/base/pointer';
import { setDependency } from '../../core/commands/connection-parameters';
import { allowedValuesOf, dependenciesOf, dialogOrder, isHiddenParameter, isOAuth, uiOf, uiText } from '../../core/connector/connection-parameter';
import { useSession, useValue } from '../../session/react/session-context';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';

/** For which values of other parameters one is asked for. */
export function DependencyFields({ at }: { readonly at: Pointer }) {
  const session = useSession();
  const node = useValue(at);
  const groupNode = useValue(parentOf(at));
  const group = isObject(groupNode) ? groupNode : {};
  const dependencies = dependenciesOf(node);
  const named = new Set(dependencies.map(({ name }) => name));
  const others = dialogOrder(group).filter((name) => name !== lastKeyOf(at) && !named.has(name) && !isOAuth(group[name]) && !isHiddenParameter(group[name]));
  const labelOf = (name: string): string => uiText(uiOf(group[name]), 'displayName') || name;
  if (others.length === 0 && dependencies.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      {dependencies.map(({ name, values }) => (
        <Box key={name} sx={{ display: 'flex', alignItems: 'flex-end', gap: 0.5 }}>
          <Box sx={{ flex: 1, maxWidth: 420 }}>
            <LabelledField label={`Asked for when ${labelOf(name)} is`} hint={hintFor(allowedValuesOf(group[name]).map(({ value }) => value))}>
              {(ids) => (
                <TextInput
                  ids={ids}
                  monospace
                  value={values.join(', ')}
                  onChange={(text) => session.run(setDependency, { at, on: name, values: text === '' ? [] : text.split(',').map((value) => value.replace(/^ /, '')) }, `typing:${at}/dependencies/${name}`)}
                  onBlur={() => {
                    const clean = values.map((value) => value.trim()).filter(Boolean);
                    if (session.openStep === `typing:${at}/dependencies/${name}`) session.run(setDependency, { at, on: name, values: clean }, `typing:${at}/dependencies/${name}`);
                    session.settle();
                  }}
                />
              )}
            </LabelledField>
          </Box>
          <IconButton aria-label={`No longer depend on ${name}`} onClick={() => session.run(setDependency, { at, on: name, values: undefined })} sx={{ mb: hintFor(allowedValuesOf(group[name]).map(({ value }) => value)) === undefined ? 0 : 3 }}>
            <X size={14} aria-hidden />
          </IconButton>
        </Box>
      ))}
      {others.length > 0 && (
        <Box sx={{ maxWidth: 420 }}>
          <LabelledField label={dependencies.length > 0 ? 'And only with' : 'Asked for only with'}>
            {(ids) => (
              <ChoiceInput
                ids={ids}
                value=""
                choices={[{ value: '', label: dependencies.length > 0 ? 'Nothing else' : 'Always asked for' }, ...others.map((name) => ({ value: name, label: `a value of ${labelOf(name)}` }))]}
                onChange={(on) => {
                  if (on !== '') session.run(setDependency, { at, on, values: allowedValuesOf(group[on]).slice(0, 1).map(({ value }) => value) });
                }}
              />
            )}
          </LabelledField>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            The preview shows it as soon as the other value is chosen there.
          </Typography>
        </Box>
      )}
    </Box>
  );
}

const hintFor = (values: readonly string[]): string | undefined => (values.length === 0 ? undefined : `Values, with commas between them: ${values.slice(0, 8).join(', ')}${values.length > 8 ? ' …' : ''}.`);
