/** `session` and `protocol`: what the app said about requests, schemes and permissions, for routing.ts to ask. */
import type Electron from 'electron';

type BeforeRequest = NonNullable<Parameters<Electron.WebRequest['onBeforeRequest']>[0]>;
type ProtocolHandler = Parameters<Electron.Protocol['handle']>[1];
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;

let beforeRequest: ((details: { url: string; resourceType: string }, callback: (response: Electron.CallbackResponse) => void) => void) | null = null;
const handlers = new Map<string, ProtocolHandler>();
let permissionCheck: PermissionCheck | null = null;

function setBeforeRequest(listener: unknown): void {
  beforeRequest = typeof listener === 'function' ? listener as typeof beforeRequest : null;
}

export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme, handler) => void handlers.set(scheme, handler),
} satisfies Pick<typeof Electron.protocol, 'registerSchemesAsPrivileged' | 'handle'>;

const defaultSession = {
  protocol,
  webRequest: { onBeforeRequest: (filterOrListener: BeforeRequest | Electron.WebRequestFilter, listener?: unknown) => setBeforeRequest(listener ?? filterOrListener) },
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: (handler: PermissionCheck | null) => { permissionCheck = handler; },
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
};
export const session = { defaultSession };

/** True when the app's `onBeforeRequest` lets the request pass. */
export function allows(url: string, resourceType: string): Promise<boolean> {
  const listener = beforeRequest;
  if (listener === null) return Promise.resolve(true);
  return new Promise((resolve) => listener({ url, resourceType }, (response) => resolve(response.cancel !== true)));
}

/** The handler for a URL's scheme, if the app has one. */
export function handlerFor(url: string): ProtocolHandler | null {
  return handlers.get(url.slice(0, url.indexOf(':'))) ?? null;
}

/** True when the app grants the permission to its own pages. */
export function grants(permission: Parameters<PermissionCheck>[1], origin: string): boolean {
  return permissionCheck?.(null, permission, origin, { isMainFrame: true, requestingUrl: origin }) ?? false;
}
