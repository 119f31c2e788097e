import { Box, Dialog } from '@mui/material';
import { useCallback, type ReactNode } from 'react';
import type { Pointer } from '../../../core/base/pointer';
import { unseen } from '../../../ui/unseen';
import { useNavigation } from '../../../widgets/navigation/navigation';
import { usePreviewChoice } from './preview-choice';
import { PreviewPane } from './preview-pane';

/** `beside` and `below` the form, or `over` everything where there is one region at a time. */
export type PreviewPlace = 'beside' | 'below' | 'over';

export interface PreviewFrameProps {
  readonly at: Pointer | undefined;
  readonly place: PreviewPlace;
  /** It was closed by a button of its own, which is gone with it. */
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** The form or code of an operation with its preview, where that was asked for. */
export function PreviewFrame({ at, place, onClosed, children }: PreviewFrameProps) {
  const { isShown, isOver, choose } = usePreviewChoice();
  const { goTo } = useNavigation();
  const open = useCallback(
    (field: Pointer): void => {
      if (place === 'over') choose({ isOver: false });
      goTo(field);
    },
    [place, choose, goTo],
  );
  const close = useCallback(() => {
    choose(place === 'over' ? { isOver: false } : { isShown: false });
    if (place !== 'over') onClosed();
  }, [place, choose, onClosed]);
  const pane = at !== undefined && (place === 'over' ? isOver : isShown) && <PreviewPane at={at} onOpen={open} onClose={close} />;
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: place === 'below' ? 'column' : 'row' }}>
      <Box sx={{ flex: 1, minWidth: 0, minHeight: 0 }}>{children}</Box>
      {place === 'over' ? (
        <Dialog open={pane !== false} fullScreen onClose={close} aria-labelledby="preview-title">
          <Box component="h2" id="preview-title" sx={unseen}>
            Preview of the operation
          </Box>
          {pane}
        </Dialog>
      ) : (
        pane && <Box sx={place === 'beside' ? { width: 344, flexShrink: 0, borderLeft: 1, borderColor: 'divider' } : { height: '42%', flexShrink: 0, borderTop: 1, borderColor: 'divider' }}>{pane}</Box>
      )}
    </Box>
  );
}
