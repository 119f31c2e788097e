import { testRule } from '../testing/test-rule';
import { textEnglish } from './rule';

testRule(textEnglish, [
  {
    name: 'finds another script',
    with: { '/definition/paths/~1berths/get/summary': 'Список причалов' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  {
    name: 'finds it on a parameter',
    with: { '/definition/paths/~1berths/get/parameters/0/description': 'サイズ' },
    finds: ['/definition/paths/~1berths/get/parameters/0/description'],
  },
  { name: 'accepts accents and symbols', with: { '/definition/paths/~1berths/get/description': 'Returns the café’s berths in €.' }, finds: [] },
  { name: 'passes over internal operations', with: { '/definition/paths/~1alerts~1{id}/delete/summary': 'Удалить' }, finds: [] },
]);
