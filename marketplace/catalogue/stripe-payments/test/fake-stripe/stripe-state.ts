export interface Answer {
  readonly status: number;
  readonly body: object;
  /** The first answer of a key, given again. */
  readonly replayed?: boolean;
}

type Form = Record<string, string>;

export interface Intent {
  readonly id: string;
  readonly object: 'payment_intent';
  status: string;
  readonly amount: number;
  readonly currency: string;
  readonly client_secret: string;
  readonly metadata: Record<string, string>;
  readonly customer: string | undefined;
  refunded: number;
  last_payment_error: object | null;
}

/** Saved methods by what happens when they are charged. */
const declines: Readonly<Record<string, string>> = {
  pm_poor: 'insufficient_funds',
  pm_stolen: 'stolen_card',
};

const visa = { type: 'card', card: { brand: 'visa', last4: '4242', exp_month: 3, exp_year: 2031 } };

function metadataOf(form: Form): Record<string, string> {
  const pairs = Object.entries(form).map(([name, value]) => [/^metadata\[(\w+)\]$/.exec(name)?.[1], value]);
  return Object.fromEntries(pairs.filter(([name]) => name)) as Record<string, string>;
}

/** What the fake server keeps. */
export class StripeState {
  readonly intents = new Map<string, Intent>();
  readonly customers: Form[] = [];
  #count = 0;

  post(path: string, form: Form): Answer {
    if (path === 'customers') return this.#customer(form);
    if (path === 'setup_intents')
      return ok({ id: this.#id('seti'), client_secret: 'seti_secret', status: 'requires_payment_method' });
    if (path === 'payment_intents') return this.#create(form);
    if (path === 'refunds') return this.#refund(form);
    const [, method] = /^payment_methods\/(\w+)\/(?:attach|detach)$/.exec(path) ?? [];
    if (method)
      return method === 'pm_gone' ? refused(404, 'No such PaymentMethod') : ok({ id: method, ...visa });
    const [, id] = /^payment_intents\/(\w+)\/confirm$/.exec(path) ?? [];
    const intent = id ? this.intents.get(id) : undefined;
    return intent ? this.#charge(intent, form.payment_method) : refused(404, 'No such thing');
  }

  get(path: string): Answer {
    if (path === 'balance') return ok({ object: 'balance' });
    const [, id] = /^payment_intents\/(\w+)$/.exec(path) ?? [];
    const intent = id ? this.intents.get(id) : undefined;
    if (intent) return ok({ ...intent });
    const [, customer] = /^payment_intents\?customer=(\w+)/.exec(path) ?? [];
    if (customer) return ok({ data: [...this.intents.values()].filter((one) => one.customer === customer) });
    if (!/^customers\/cus_\w+\/payment_methods/.test(path)) return refused(404, 'No such thing');
    return ok({
      data: [
        { id: 'pm_ok', ...visa },
        { id: 'pm_bank', type: 'sepa_debit', sepa_debit: { last4: '3000' } },
      ],
    });
  }

  #id(prefix: string): string {
    this.#count += 1;
    return `${prefix}_${this.#count}`;
  }

  #customer(form: Form): Answer {
    this.customers.push(form);
    return ok({ id: this.#id('cus') });
  }

  #create(form: Form): Answer {
    const amount = Number(form.amount);
    if (amount < 50) return refused(400, 'Amount must be at least €0.50 eur');
    const id = this.#id('pi');
    const intent: Intent = {
      id,
      object: 'payment_intent',
      status: 'requires_payment_method',
      amount,
      currency: form.currency as string,
      client_secret: `${id}_secret`,
      metadata: metadataOf(form),
      customer: form.customer,
      refunded: 0,
      last_payment_error: null,
    };
    this.intents.set(id, intent);
    return form.confirm ? this.#charge(intent, form.payment_method) : ok(intent);
  }

  #charge(intent: Intent, method: string | undefined): Answer {
    const decline = declines[method ?? ''];
    if (!decline) {
      Object.assign(intent, {
        status: method === 'pm_3ds' ? 'requires_action' : 'succeeded',
        last_payment_error: null,
      });
      return ok({ ...intent });
    }
    const error = {
      type: 'card_error',
      code: 'card_declined',
      decline_code: decline,
      message: 'Your card was declined.',
      charge: this.#id('ch'),
    };
    Object.assign(intent, { status: 'requires_payment_method', last_payment_error: error });
    return { status: 402, body: { error: { ...error, payment_intent: { ...intent } } } };
  }

  #refund(form: Form): Answer {
    const intent = this.intents.get(form.payment_intent ?? '');
    if (!intent) return refused(404, 'No such payment_intent');
    const amount = Number(form.amount ?? intent.amount - intent.refunded);
    if (amount > intent.amount - intent.refunded)
      return refused(400, 'Refund amount is greater than unrefunded amount on charge');
    intent.refunded += amount;
    return ok({ id: this.#id('re'), status: 'succeeded', amount, currency: intent.currency });
  }
}

function ok(body: object): Answer {
  return { status: 200, body };
}

function refused(status: number, message: string): Answer {
  return { status, body: { error: { type: 'invalid_request_error', message } } };
}
