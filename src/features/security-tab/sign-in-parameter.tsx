import { Box } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import { DialogTextFields } from './dialog-text-fields';
import { MoreOfParameter } from './parameter-details';

/** One parameter that the sign-in consists of: its texts, and the rest of it folded away. */
export function SignInParameter({ parameter, what }: { readonly parameter: Pointer | undefined; readonly what: string }) {
  if (parameter === undefined) return null;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <DialogTextFields parameter={parameter} what={what} shown={[`${parameter}/type`]} />
      <MoreOfParameter key={parameter} at={parameter} what={what} />
    </Box>
  );
}
