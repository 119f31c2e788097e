import { testRule } from '../testing/test-rule';
import { jsdMediaKind } from './rule';

testRule(jsdMediaKind, [
  {
    name: 'finds another kind',
    with: { '/definition/definitions/Berth/properties/label/x-ms-media-kind': 'video' },
    finds: ['/definition/definitions/Berth/properties/label/x-ms-media-kind'],
  },
  { name: 'accepts image', with: { '/definition/definitions/Berth/properties/label/x-ms-media-kind': 'image' }, finds: [] },
]);
