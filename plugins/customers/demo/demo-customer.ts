import { type DemoRandom, demoRandom } from '@isp/sdk';
import { type Customer, demoCreatedAt, demoCustomerId, demoResellerOf } from '../contract/index.ts';

const firstNames = [
  'Ana',
  'Björn',
  'Chloé',
  'Dmitri',
  'Émile',
  'Fatima',
  'Grace',
  'Hiro',
  'Ines',
  'Jörg',
  'Łukasz',
  'Sinéad',
];
const lastNames = [
  'Adler',
  "O'Brien",
  'Çelik',
  'Nguyễn',
  'Schäfer',
  'García',
  'Kowalska',
  'Rossi',
  'Smith',
  'Öztürk',
  'Dlamini',
];
const companies = ['Bakery', 'Clinic', 'Garage', 'Hotel', 'Law office', 'School', 'Studio', 'Workshop'];
const cities = ['Aachen', 'Bergen', 'Córdoba', 'Dublin', 'Évora', 'Gdańsk', 'Łódź', 'Malmö'];
const zones = [
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/Warsaw',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** Names that have broken other systems, planted on purpose: every 500th customer has one. */
const planted = ['=CMD()', '%{User-Name}', 'عبد الله', 'Robert"); DROP TABLE', '<b>Bold</b>', "'' OR 1=1 --"];

/** The n-th demo customer: 88 % residential, every hundredth with an e-mail somebody else has too. */
export function demoCustomer(seed: number, number: number): Customer {
  const random = demoRandom(seed, 'customer', number);
  const residential = random.chance(0.88);
  const createdAt = demoCreatedAt(number);
  return {
    id: demoCustomerId(seed, number),
    resellerId: demoResellerOf(seed, number),
    name: number % 500 === 499 ? random.pick(planted) : nameOf(random, residential),
    email: `customer${number % 100 === 99 ? number - 1 : number}@demo.example`,
    phone: `+49 30 ${String(1_000_000 + number)}`,
    type: residential ? 'residential' : 'business',
    status: random.chance(0.985) ? 'active' : 'closed',
    address: {
      street: `Main Street ${random.integer(1, 200)}`,
      postalCode: String(random.integer(10_000, 99_999)),
      city: random.pick(cities),
      country: 'DE',
    },
    billing: {
      type: random.chance(0.9) ? 'postpaid' : 'prepaid-period',
      currency: 'EUR',
      timezone: random.chance(0.97) ? 'Europe/Berlin' : random.pick(zones),
      billCycleDay: random.chance(0.05) ? random.integer(29, 31) : random.pick([1, 1, 1, 15]),
    },
    externalId: `demo-${number}`,
    customFields: {},
    tags: [],
    createdAt,
    updatedAt: createdAt,
  };
}

function nameOf(random: DemoRandom, residential: boolean): string {
  const last = random.pick(lastNames);
  return residential ? `${random.pick(firstNames)} ${last}` : `${random.pick(companies)} ${last}`;
}
