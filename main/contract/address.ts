/** Addresses of the window's places that the app itself has to know. */
import type { IssueId } from './library.ts';

/** A page of an issue, as the window's location hash. When its view has finished loading, <html data-ready> says so. */
export const pageAddress = (issueId: IssueId, pageNumber: number): string => `#/issue/${issueId}/page/${pageNumber}`;
