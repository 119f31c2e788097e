import { Box, Radio, Typography } from '@mui/material';
import { useId } from 'react';
import { authenticationKinds, type AuthenticationKind } from '../../core/connector/sign-in';
import { kindTexts } from './kind-texts';

export interface AuthenticationPickerProps {
  readonly label: string;
  readonly kind: AuthenticationKind;
  readonly onChoose: (kind: AuthenticationKind) => void;
}

/** The kinds of sign-in, as cards to choose from. */
export function AuthenticationPicker({ label, kind: chosen, onChoose }: AuthenticationPickerProps) {
  const name = useId();
  return (
    <Box role="radiogroup" aria-label={label} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 148px), 1fr))' }}>
      {authenticationKinds.map((kind) => (
        <Box
          component="label"
          key={kind}
          sx={{
            display: 'flex',
            alignItems: 'flex-start',
            gap: 0.5,
            p: 1,
            pr: 1.5,
            border: 1,
            borderColor: kind === chosen ? 'primary.main' : 'divider',
            borderRadius: 1,
            cursor: 'pointer',
            bgcolor: kind === chosen ? 'hover' : 'transparent',
            '&:hover': { bgcolor: 'hover' },
            '&:focus-within': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 },
          }}
        >
          <Radio size="small" name={name} value={kind} checked={kind === chosen} onChange={() => onChoose(kind)} sx={{ p: 0.5 }} />
          <Box sx={{ pt: 0.25, minWidth: 0 }}>
            <Typography sx={{ fontWeight: 550 }}>{kindTexts[kind].title}</Typography>
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
              {kindTexts[kind].about}
            </Typography>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
