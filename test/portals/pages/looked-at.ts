import { sideBySide } from './side-by-side.ts';
import { type PortalWindow, startVisitedPortal, type VisitedPortal } from './visited-portal.ts';

/** So many windows at once: while one waits for its page, another one's is looked at. */
const windowCount = 3;

/** Something of the portal that is looked at. */
export interface Sight {
  readonly name: string;
  /** Goes there in a window that somebody has signed in at, the first administrator; answers what is wrong with it. */
  problems(window: PortalWindow, portal: VisitedPortal): Promise<string[]>;
}

/** A portal of which all sights are looked at. */
export interface LookedAtPortal {
  readonly portal: VisitedPortal;
  /** What is wrong with a sight, as soon as it has been looked at. */
  problemsOf(sight: Sight): Promise<string[]>;
}

/** Starts a portal and begins to look at all sights in their order. */
export async function startLooking(sights: readonly Sight[]): Promise<LookedAtPortal> {
  const portal = await startVisitedPortal();
  const first = await entered(portal);
  const others = Array.from({ length: windowCount - 1 }, async () => entered(await portal.newWindow()));
  const inWindow = sideBySide([first, ...(await Promise.all(others))]);
  const looks = new Map<Sight, Promise<string[]>>();
  for (const sight of sights) {
    const look = inWindow((window) => sight.problems(window, portal));
    looks.set(
      sight,
      look.catch((error: unknown) => [`${sight.name}: ${error}`]),
    );
  }
  return { portal, problemsOf: async (sight) => looks.get(sight) ?? [`${sight.name} was not looked at`] };
}

async function entered<Window extends PortalWindow>(window: Window): Promise<Window> {
  await window.open('/');
  await window.signIn();
  return window;
}
