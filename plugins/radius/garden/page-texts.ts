import type { GardenReason, GardenText } from '../contract/index.ts';

/** What the page says in a language beside the garden's own text. */
export interface PageWords {
  readonly pay: string;
  readonly contact: string;
  /** For those who are in no garden. */
  readonly open: GardenText;
  readonly reasons: Readonly<Record<GardenReason, GardenText>>;
}

/** Texts as they come, by language; the first is for those who want none of them. */
export const pageWords: Readonly<Record<string, PageWords>> = {
  en: {
    pay: 'Pay now',
    contact: 'Questions?',
    open: { title: 'Your Internet access is open', text: 'Nothing is blocked for this connection.' },
    reasons: {
      non_payment: {
        title: 'Your Internet access is paused: a bill is open',
        text: 'Please pay what is due. As soon as the payment is in, you are online again by itself.\n\nIf you have just paid, disconnect your router for a minute.',
      },
      customer_request: {
        title: 'Your Internet access is paused, as you asked',
        text: 'Tell us when you want to use it again.',
      },
      abuse: {
        title: 'Your Internet access is paused: something on it harms others',
        text: 'A device of yours sends spam or attacks others, most likely without your knowing. Please check your devices for malware, then call us.',
      },
      technical: {
        title: 'Your Internet access is paused for a technical reason',
        text: 'We are working on it. Please call us if it takes long.',
      },
      other: {
        title: 'Your Internet access is paused',
        text: 'Please call us; we tell you why and what to do.',
      },
      quota: {
        title: 'Your volume is used up',
        text: 'It begins anew with the next period. Until then you can add volume.',
      },
    },
  },
  de: {
    pay: 'Jetzt bezahlen',
    contact: 'Fragen?',
    open: { title: 'Ihr Internetzugang ist frei', text: 'Für diesen Anschluss ist nichts gesperrt.' },
    reasons: {
      non_payment: {
        title: 'Ihr Internetzugang ist gesperrt: eine Rechnung ist offen',
        text: 'Bitte bezahlen Sie den offenen Betrag. Sobald die Zahlung da ist, sind Sie von selbst wieder online.\n\nWenn Sie gerade bezahlt haben, trennen Sie Ihren Router für eine Minute.',
      },
      customer_request: {
        title: 'Ihr Internetzugang ruht, wie Sie es gewünscht haben',
        text: 'Sagen Sie uns, wann Sie ihn wieder nutzen möchten.',
      },
      abuse: {
        title: 'Ihr Internetzugang ist gesperrt: etwas daran schadet anderen',
        text: 'Ein Gerät bei Ihnen verschickt Spam oder greift andere an, meist ohne Ihr Wissen. Bitte prüfen Sie Ihre Geräte auf Schadprogramme und rufen Sie uns dann an.',
      },
      technical: {
        title: 'Ihr Internetzugang ist aus technischen Gründen gesperrt',
        text: 'Wir arbeiten daran. Bitte rufen Sie uns an, wenn es lange dauert.',
      },
      other: {
        title: 'Ihr Internetzugang ist gesperrt',
        text: 'Bitte rufen Sie uns an; wir sagen Ihnen, warum und was zu tun ist.',
      },
      quota: {
        title: 'Ihr Datenvolumen ist verbraucht',
        text: 'Mit dem nächsten Zeitraum beginnt es neu. Bis dahin können Sie Volumen dazubuchen.',
      },
    },
  },
  es: {
    pay: 'Pagar ahora',
    contact: '¿Preguntas?',
    open: { title: 'Su acceso a Internet está abierto', text: 'Nada está bloqueado en esta conexión.' },
    reasons: {
      non_payment: {
        title: 'Su acceso a Internet está suspendido: hay una factura pendiente',
        text: 'Por favor, pague el importe pendiente. En cuanto llegue el pago, volverá a tener conexión automáticamente.\n\nSi acaba de pagar, desconecte el router durante un minuto.',
      },
      customer_request: {
        title: 'Su acceso a Internet está en pausa, como pidió',
        text: 'Díganos cuándo quiere volver a usarlo.',
      },
      abuse: {
        title: 'Su acceso a Internet está suspendido: algo en él perjudica a otros',
        text: 'Un dispositivo suyo envía spam o ataca a otros, probablemente sin que usted lo sepa. Revise sus dispositivos y llámenos después.',
      },
      technical: {
        title: 'Su acceso a Internet está suspendido por una causa técnica',
        text: 'Estamos trabajando en ello. Llámenos si tarda mucho.',
      },
      other: {
        title: 'Su acceso a Internet está suspendido',
        text: 'Por favor, llámenos; le diremos el motivo y qué hacer.',
      },
      quota: {
        title: 'Su volumen de datos está agotado',
        text: 'Empieza de nuevo con el próximo período. Hasta entonces puede añadir volumen.',
      },
    },
  },
  fr: {
    pay: 'Payer maintenant',
    contact: 'Des questions ?',
    open: { title: 'Votre accès à Internet est ouvert', text: 'Rien n’est bloqué sur cette ligne.' },
    reasons: {
      non_payment: {
        title: 'Votre accès à Internet est suspendu : une facture est impayée',
        text: 'Veuillez régler le montant dû. Dès réception du paiement, vous serez de nouveau en ligne automatiquement.\n\nSi vous venez de payer, débranchez votre routeur pendant une minute.',
      },
      customer_request: {
        title: 'Votre accès à Internet est en pause, à votre demande',
        text: 'Dites-nous quand vous souhaitez l’utiliser de nouveau.',
      },
      abuse: {
        title: 'Votre accès à Internet est suspendu : quelque chose y nuit à d’autres',
        text: 'Un de vos appareils envoie du spam ou attaque d’autres personnes, sans doute à votre insu. Vérifiez vos appareils, puis appelez-nous.',
      },
      technical: {
        title: 'Votre accès à Internet est suspendu pour une raison technique',
        text: 'Nous y travaillons. Appelez-nous si cela dure.',
      },
      other: {
        title: 'Votre accès à Internet est suspendu',
        text: 'Veuillez nous appeler ; nous vous dirons pourquoi et que faire.',
      },
      quota: {
        title: 'Votre volume de données est épuisé',
        text: 'Il recommence avec la prochaine période. D’ici là, vous pouvez ajouter du volume.',
      },
    },
  },
};
