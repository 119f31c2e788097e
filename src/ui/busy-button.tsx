import { Button, CircularProgress, type ButtonProps } from '@mui/material';
import type { ReactNode } from 'react';

export interface BusyButtonProps extends Omit<ButtonProps, 'disabled' | 'loading' | 'onClick'> {
  readonly startIcon: ReactNode;
  /** What it began goes on: it shows so, and does nothing more. */
  readonly isBusy: boolean;
  /** Something else goes on that it has to wait for. */
  readonly isHeld?: boolean;
  /** There is nothing that it could do. */
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

/** A button that begins something long. While that goes on it keeps the focus, which one that is disabled would drop. */
export function BusyButton({ startIcon, isBusy, isHeld = false, isOff = false, onClick, sx, ...button }: BusyButtonProps) {
  const isWaiting = isBusy || isHeld;
  return (
    <Button
      {...button}
      disabled={isOff}
      aria-disabled={isWaiting || undefined}
      aria-busy={isBusy || undefined}
      startIcon={isBusy ? <CircularProgress aria-label="Working" size={16} sx={{ color: 'inherit' }} /> : startIcon}
      onClick={() => {
        if (!isWaiting) onClick();
      }}
      sx={[...(Array.isArray(sx) ? sx : [sx]), isWaiting && { opacity: 0.6, cursor: 'default' }]}
    />
  );
}
