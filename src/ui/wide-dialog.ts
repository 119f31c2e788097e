/** The `slotProps` of a dialog that takes nearly all the width of a phone. */
export const wideDialog = { paper: { sx: { m: { xs: 1.5, sm: 4 }, width: { xs: 'calc(100% - 24px)', sm: 'calc(100% - 64px)' } } } } as const;
