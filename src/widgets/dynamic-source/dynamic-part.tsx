import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { child, pointerOf, type Pointer } from '../../core/base/pointer';
import { allDynamicKeys, callShapes, dynamicKeys, type DynamicKind } from '../../core/connector/dynamic/dynamic-source';
import { useMembers } from '../../session/react/session-context';
import { useNavigation } from '../navigation/navigation';

const DynamicFields = lazy(async () => ({ default: (await import('./dynamic-fields')).DynamicFields }));

export interface DynamicPartProps {
  /** A parameter outside the body, or a schema. */
  readonly at: Pointer;
  /** Which kinds can be added here; those that are there show all the same. */
  readonly kinds: readonly DynamicKind[];
  readonly disabled: boolean;
}

const adding: { readonly [kind in DynamicKind]: string } = { choices: 'Drop-down from an operation', schema: 'Schema from an operation', tree: 'Tree from an operation' };

/** The first field of a kind that is asked for: the operation, where its newer version would name it. */
const operationPlace = (at: Pointer, kind: DynamicKind): Pointer => child(`${at}${pointerOf(callShapes[kind === 'tree' ? 'open' : kind].at(-1)?.keys ?? [])}`, 'operationId');

/** Choices, a schema or a tree that another operation supplies; only buttons until there is one. */
export function DynamicPart({ at, kinds, disabled }: DynamicPartProps) {
  const { goTo } = useNavigation();
  const node = useMembers(at, allDynamicKeys);
  const [asked, setAsked] = useState<readonly DynamicKind[]>([]);
  const has = (kind: DynamicKind): boolean => dynamicKeys[kind].some((key) => Object.hasOwn(node, key));
  const shown = (['choices', 'schema', 'tree'] as const).filter((kind) => has(kind) || asked.includes(kind));
  const offered = kinds.filter((kind) => !shown.includes(kind));
  const ask = (kind: DynamicKind): void => {
    setAsked([...asked, kind]);
    goTo(operationPlace(at, kind));
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {shown.length > 0 && (
        <Suspense fallback={<LinearProgress aria-label="Loading the fields" />}>
          {shown.map((kind) => (
            <DynamicFields key={kind} at={at} kind={kind} disabled={disabled} onRemoved={() => setAsked(asked.filter((other) => other !== kind))} />
          ))}
        </Suspense>
      )}
      {offered.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, ml: shown.length > 0 ? -1.5 : 0 }}>
          {shown.length === 0 && (
            <Typography variant="subtitle2" sx={{ color: 'text.secondary' }}>
              Dynamic
            </Typography>
          )}
          {offered.map((kind) => (
            <Button key={kind} size="small" startIcon={<Plus size={14} aria-hidden />} disabled={disabled} onClick={() => ask(kind)}>
              {adding[kind]}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}
