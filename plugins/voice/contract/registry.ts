import type { UsageLines, UsageLinesParams } from '@isp/billing/contract';
import type { DesiredState, DriverAnswer, ProvisioningRequest } from '@isp/provisioning/contract';
import type { ById, ListQuery, Page, RawRequest } from '@isp/sdk';
import type {
  ComponentAnswer,
  ComponentOrder,
  DescribeServiceTypeParams,
  DesiredStateParams,
  ServiceTypeDescription,
} from '@isp/subscriptions/contract';
import type { Call, CallSum, RerateCallsParams, Rerated, SumCallsParams } from './call.ts';
import type { CdrError, CdrFile, RetryCdrErrorsParams } from './cdr.ts';
import type { CdrFileRated, NumberEvent, SipAccountApplied } from './events.ts';
import type { AddedNumbers, AddNumbersParams, VoiceNumber } from './number.ts';
import type { OrderedVoice, OrderVoiceParams } from './order.ts';
import type { KamailioFiles, KamailioParams } from './sip.ts';

declare module '@isp/sdk' {
  interface Actions {
    'voice.services.order': { params: OrderVoiceParams; result: OrderedVoice };
    'voice.components.order': { params: ComponentOrder; result: ComponentAnswer };
    'voice.type.describe': { params: DescribeServiceTypeParams; result: ServiceTypeDescription };
    'voice.services.desired-state': { params: DesiredStateParams; result: DesiredState };
    'voice.numbers.add': { params: AddNumbersParams; result: AddedNumbers };
    'voice.numbers.list': { params: ListQuery; result: Page<VoiceNumber> };
    'voice.cdr-files.import': { params: RawRequest; result: CdrFile };
    'voice.cdr-files.list': { params: ListQuery; result: Page<CdrFile> };
    'voice.cdr-files.get': { params: ById; result: CdrFile };
    'voice.cdr-errors.list': { params: ListQuery; result: Page<CdrError> };
    'voice.cdr-errors.retry': { params: RetryCdrErrorsParams; result: Rerated };
    'voice.calls.list': { params: ListQuery; result: Page<Call> };
    'voice.calls.list-of-service': { params: ById & ListQuery; result: Page<Call> };
    'voice.calls.sum': { params: SumCallsParams; result: CallSum };
    'voice.usage-lines': { params: UsageLinesParams; result: UsageLines };
    'voice.calls.rerate': { params: RerateCallsParams; result: Rerated };
    'voice.sip.apply': { params: ProvisioningRequest; result: DriverAnswer };
    'voice.sip.kamailio-files': { params: KamailioParams; result: KamailioFiles };
  }
  interface Events {
    'voice.number-assigned': NumberEvent;
    'voice.number-released': NumberEvent;
    'voice.sip-account-applied': SipAccountApplied;
    'voice.cdr-file-rated': CdrFileRated;
  }
  interface Jobs {
    'voice.complete-order': { serviceId: string };
    'voice.read-cdr-file': { fileId: string };
    'voice.rate-calls': Record<string, never>;
  }
}
