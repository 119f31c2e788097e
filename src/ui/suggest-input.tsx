import { Autocomplete, Box, createFilterOptions, TextField } from '@mui/material';
import { useCommitted } from './cell-input';
import type { ControlIds } from './labelled-field';
import { codeFont } from './theme';

/** A text that may be taken, with a word about it. */
export interface Suggestion {
  readonly value: string;
  readonly detail?: string;
  /** How far it stands in, in steps. */
  readonly depth?: number;
}

export interface SuggestInputProps {
  readonly ids: ControlIds;
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
  /** Called when a suggestion is taken, on Enter, and when the field is left with another text. */
  readonly onCommit: (text: string) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
}

const filter = createFilterOptions<Suggestion>({ limit: 100, stringify: ({ value, detail = '' }) => `${value} ${detail}` });

/** A text box that offers texts to take; any other text may be typed. */
export function SuggestInput({ ids, value, suggestions, onCommit, placeholder, disabled, invalid }: SuggestInputProps) {
  const draft = useCommitted(value, onCommit);
  return (
    <Autocomplete
      freeSolo
      disableClearable
      selectOnFocus
      id={ids.id}
      size="small"
      sx={{ '& .MuiOutlinedInput-root.MuiInputBase-sizeSmall': { height: 36, py: 0, pl: '4px' } }}
      options={suggestions}
      filterOptions={filter}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.value)}
      isOptionEqualToValue={(option, current) => option.value === (typeof current === 'string' ? current : current.value)}
      value={value}
      inputValue={draft.value}
      disabled={disabled === true}
      onInputChange={(_, text, reason) => reason === 'input' && draft.onChange(text)}
      onChange={(_, chosen) => {
        const text = typeof chosen === 'string' ? chosen : chosen.value;
        draft.onChange(text);
        if (text !== value) onCommit(text);
      }}
      onBlur={draft.onBlur}
      renderOption={({ key: _key, ...props }, option) => (
        <Box component="li" {...props} key={option.value} sx={{ gap: 1, pl: `${12 + (option.depth ?? 0) * 14}px !important`, fontSize: 13 }}>
          <Box component="span" sx={{ fontFamily: codeFont, overflowWrap: 'anywhere', flex: 1, minWidth: 0 }}>
            {option.value === '' ? 'the whole' : option.value}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, textAlign: 'right' }}>
            {option.detail}
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          error={invalid === true}
          {...(placeholder === undefined ? {} : { placeholder })}
          slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, 'aria-describedby': ids.describedBy, spellCheck: false, style: { fontFamily: codeFont, fontSize: 13 } } }}
        />
      )}
    />
  );
}
