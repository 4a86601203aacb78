/** Who is signed in, for what is kept of him; somebody of the staff who works as another person is not that person. */
export function ownerOf({
  id,
  impersonator,
}: {
  id: string;
  impersonator?: { id: string } | undefined;
}): string {
  return impersonator ? `${id} by ${impersonator.id}` : id;
}

/** Asks the platform whose session the cookie is: `null` for nobody's, undefined when there is no answer. */
export async function whoIsSignedIn(): Promise<string | null | undefined> {
  try {
    const response = await fetch('/api/v1/auth/me', {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status === 401) return null;
    return response.ok ? ownerOf(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
