import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/description': 'Бронирует места в гавани и сообщает о свободных.' },
  ],
  good: [
    { '/definition/info/description': 'Measures berths in µm and books them in São Tomé.' },
  ],
};
