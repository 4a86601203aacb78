import type { LoopProfile } from '@isp/sdk';
import { type CurrentCall, currentCallExpression } from '../host/current-call.ts';
import type { Replica } from '../supervisor/replica.ts';
import { type InspectorClient, openInspector } from './inspector-client.ts';
import { type CpuProfile, summarise } from './loop-profile.ts';
import { type Frame, takeStacks } from './take-stacks.ts';

/** What was found in a process whose loop is blocked. */
export interface Findings {
  readonly call?: CurrentCall | undefined;
  readonly profile?: LoopProfile | undefined;
  readonly cpuProfile?: string | undefined;
}

const profileMs = 200;

/** Looks into a process whose event loop is blocked: where it spends its time, and which call its code belongs to. */
export async function lookInto(replica: Replica, limitMs: number): Promise<Findings> {
  const limit = AbortSignal.timeout(limitMs);
  const found: { call?: CurrentCall; cpuProfile?: CpuProfile; stacks: Frame[][] } = { stacks: [] };
  try {
    using inspector = await openInspector(replica.child, limit);
    found.call = await askCall(inspector);
    await takeStacks(inspector, found.stacks);
    found.cpuProfile = await takeProfile(inspector);
  } catch {
    // Native code (a blocking system call, Atomics.wait) cannot be looked into; what was found until then is told.
  }
  const { call, cpuProfile, stacks } = found;
  const directories = replica.spec.plugins.map(({ directory }) => directory);
  return {
    call,
    profile: summarise(cpuProfile ?? { nodes: [] }, stacks, directories),
    cpuProfile: cpuProfile && JSON.stringify(cpuProfile),
  };
}

async function askCall(inspector: InspectorClient): Promise<CurrentCall | undefined> {
  const { result } = await inspector.ask<{ result: { value?: string } }>('Runtime.evaluate', {
    expression: currentCallExpression,
    returnByValue: true,
  });
  return result.value ? (JSON.parse(result.value) as CurrentCall) : undefined;
}

async function takeProfile(inspector: InspectorClient): Promise<CpuProfile> {
  await inspector.ask('Profiler.enable');
  await inspector.ask('Profiler.start');
  await new Promise((resolve) => setTimeout(resolve, profileMs));
  return (await inspector.ask<{ profile: CpuProfile }>('Profiler.stop')).profile;
}
