import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { policyPreviews, type PolicyPreview } from '../../../core/requests/policy-preview';
import { useConnector } from '../../../session/react/session-context';
import { codeFont } from '../../../ui/theme';

/** What a sample request of the chosen operations becomes by a policy. */
export function PolicySample({ index }: { readonly index: number }) {
  const connector = useConnector((whole) => whole);
  const previews = useMemo(() => policyPreviews(connector, index), [connector, index]);
  if (previews.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        No operation of the definition runs this policy.
      </Typography>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {previews.map((preview) => (
        <Sample key={preview.operationId} preview={preview} />
      ))}
    </Box>
  );
}

function Sample({ preview }: { readonly preview: PolicyPreview }) {
  const isSame = 'after' in preview && preview.after.join('\n') === preview.before.join('\n');
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, minWidth: 0 }}>
      <Typography variant="subtitle2" sx={{ fontFamily: codeFont }}>
        {preview.operationId}
      </Typography>
      {'reason' in preview ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {preview.reason}
        </Typography>
      ) : isSame ? (
        <>
          <Lines lines={preview.before} />
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
            The request stays as it is.
          </Typography>
        </>
      ) : (
        <>
          <Lines lines={preview.before} label="Before" other={preview.after} />
          <Lines lines={preview.after} label="After" other={preview.before} />
        </>
      )}
    </Box>
  );
}

function Lines({ lines, label, other }: { readonly lines: readonly string[]; readonly label?: string; readonly other?: readonly string[] }) {
  return (
    <Box sx={{ mt: 0.75 }}>
      {label !== undefined && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {label}
        </Typography>
      )}
      {lines.map((line, index) => (
        <Box key={index} sx={{ fontFamily: codeFont, fontSize: 12, lineHeight: '20px', overflowWrap: 'anywhere', color: other?.includes(line) ? 'text.secondary' : 'text.primary', fontWeight: other === undefined || other.includes(line) ? 400 : 600 }}>
          {line}
        </Box>
      ))}
    </Box>
  );
}
