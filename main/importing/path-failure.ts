/** What the file system says of a path, as the error that readers are told. */
import { JiuwenError, toFailure } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import { systemCodeOf } from '../store/failures.ts';

export function pathFailure(error: unknown, at: string): Failure {
  switch (systemCodeOf(error) ?? '') {
    case 'ENOENT': case 'ENOTDIR': return toFailure(new JiuwenError('file-missing', { path: at }));
    case 'EACCES': case 'EPERM': case 'EIO': case 'ELOOP': case 'EISDIR': case 'ENAMETOOLONG': case 'EBUSY': case 'EMFILE':
      return toFailure(new JiuwenError('file-unreadable', { path: at }));
    default: return toFailure(error);
  }
}
