import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { createContext, useContext, useRef, useState } from 'react';
import type { JsonObject } from '../../core/base/json';
import { dynamicOperation, type Choices } from '../../core/requests/dynamic-choices';
import { textOfValue, type InputChoice } from '../../core/requests/operation-inputs';
import { LabelledField } from '../../ui/labelled-field';

/** Calls the operation that a drop-down takes its values from, with what the form holds at the moment. */
export type LoadChoices = (node: JsonObject) => Promise<Choices>;

const LoadContext = createContext<LoadChoices | undefined>(undefined);

/** Hands the way to fill a drop-down to the fields of one operation's form. */
export const LoadChoicesProvider = LoadContext.Provider;

export interface DynamicFieldProps {
  readonly label: string;
  readonly required: boolean;
  readonly counter: string;
  readonly hint: string | undefined;
  /** The parameter or schema that names the operation. */
  readonly node: JsonObject;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string, choice: InputChoice | undefined) => void;
}

type Loaded = { readonly kind: 'none' | 'loading' } | ({ readonly kind: 'done' } & Choices);

/** A drop-down that asks the service each time it is opened; a value that is not offered can be typed. */
export function DynamicField({ label, required, counter, hint, node, value, problem, onChange }: DynamicFieldProps) {
  const load = useContext(LoadContext);
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'none' });
  const turn = useRef(0);
  const choices = loaded.kind === 'done' && loaded.ok ? loaded.choices : [];
  const chosen = choices.find((choice) => textOfValue(choice.value) === value);

  const open = async (): Promise<void> => {
    if (!load) return;
    const mine = ++turn.current;
    setLoaded({ kind: 'loading' });
    const answer = await load(node);
    if (mine === turn.current) setLoaded({ kind: 'done', ...answer });
  };
  const said = problem ?? (loaded.kind === 'done' && !loaded.ok ? loaded.message : undefined);
  return (
    <LabelledField
      label={label}
      required={required}
      counter={counter}
      hint={hint}
      messages={
        <>
          {said !== undefined && (
            <Typography variant="caption" component="p" sx={{ color: 'error.main', mt: 0.5 }}>
              {said}
            </Typography>
          )}
          {chosen && chosen.label !== value && (
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
              {chosen.label}
            </Typography>
          )}
        </>
      }
    >
      {(ids) => (
        <Autocomplete<InputChoice, false, false, true>
          id={ids.id}
          freeSolo
          forcePopupIcon
          size="small"
          options={[...choices]}
          loading={loaded.kind === 'loading'}
          loadingText="Asking the service…"
          inputValue={value}
          onInputChange={(_event, text, reason) => {
            if (reason !== 'reset' && reason !== 'selectOption') onChange(text, undefined);
          }}
          onChange={(_event, option) => {
            if (option !== null && typeof option !== 'string') onChange(textOfValue(option.value), option);
          }}
          onOpen={() => void open()}
          getOptionLabel={(option) => (typeof option === 'string' ? option : textOfValue(option.value))}
          getOptionKey={(option) => (typeof option === 'string' ? option : textOfValue(option.value))}
          filterOptions={(options) => options}
          renderOption={({ key, ...props }, option) => (
            <Box component="li" key={key} {...props} sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
              <span>{option.label}</span>
              {option.label !== textOfValue(option.value) && (
                <Typography variant="caption" noWrap sx={{ color: 'text.secondary' }}>
                  {textOfValue(option.value)}
                </Typography>
              )}
            </Box>
          )}
          renderInput={(params) => <TextField {...params} placeholder={`Values from ${dynamicOperation(node)}`} error={problem !== undefined} />}
          slotProps={{ paper: { sx: { border: 1, borderColor: 'divider' } }, popupIndicator: { 'aria-label': `Ask the service for values of ${label}` } }}
        />
      )}
    </LabelledField>
  );
}
