import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'Список причалов' }, { '/definition/paths/~1berths/get/parameters/0/description': 'サイズ' }],
  good: [
    { '/definition/paths/~1berths/get/description': 'Returns the café’s berths in €.' },
    { '/definition/paths/~1alerts~1{id}/delete/summary': 'Удалить' },
  ],
};
