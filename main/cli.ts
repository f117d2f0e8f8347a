#!/usr/bin/env node
/** 旧闻 on the command line: the library without a window. Every command loads only what it needs. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { exportFormats, exportTargets, resolutions, type ExportFormat, type ExportTarget, type Resolution } from './contract/export.ts';
import { fileOutcomes, type FileOutcome } from './contract/imports.ts';
import type { SearchOrder } from './contract/library.ts';
import { defaultTemplate } from './contract/name-template.ts';
import { defaultLibraryFolder } from './library-folder.ts';

// Our workers load the same modules each; compiled once for all, a command starts twice as fast.
enableCompileCache();
process.env['NODE_COMPILE_CACHE'] ??= getCompileCacheDir();

const usageError = 2;

function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    if (!/^\d{1,9}$/u.test(value) || Number(value) < least) throw new InvalidArgumentError(`It has to be a number from ${least}.`);
    return Number(value);
  };
}

const libraryOption = (): Option => new Option('--library <dir>', 'the library’s folder').default(defaultLibraryFolder(), 'the window’s library');
const articleId = wholeNumber(1);
const articlesArgument = new Argument('<articles...>', 'articles’ ids, as list and search print them').argParser((value, before: readonly number[] | undefined) => [...(before ?? []), articleId(value)]);

const program = new Command('jiuwen')
  .description('旧闻 Jiuwen: newspaper archives, read offline')
  .showHelpAfterError()
  .configureHelp({ sortSubcommands: true })
  .addHelpText('after', '\nExit codes: 0 done, 1 something was refused or not found, 2 the command line was not understood.')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : usageError));

program.command('inspect')
  .description('show what recognition makes of issue files, each by itself; nothing is imported')
  .argument('<file...>', 'issue files')
  .option('--json', 'print one JSON document a line')
  .action(async (files: string[], options: { json?: true }) => {
    const { inspect } = await import('./commands/inspect.ts');
    process.exitCode = await inspect(files, { json: options.json === true });
  });

program.command('import')
  .description('bring issue files and folders of them into the library; Ctrl+C keeps what is finished')
  .argument('<path...>', 'files, and folders that are searched for .txt files')
  .option('--preview', 'only tell what would be imported')
  .addOption(libraryOption())
  .action(async (paths: string[], options: { library: string; preview?: true }) => {
    const { importPaths } = await import('./commands/import.ts');
    process.exitCode = await importPaths(paths, { ...options, preview: options.preview === true });
  });

program.command('imports')
  .description('list the imports; with --run, what became of each of its files')
  .option('--json', 'print one JSON document a line')
  .addOption(new Option('--run <id>', 'print the ledger of this import').argParser(wholeNumber(1)))
  .addOption(new Option('--outcome <outcome>', 'only files of this outcome').choices(fileOutcomes))
  .addOption(new Option('--continue <id>', 'go on with an import that was stopped').argParser(wholeNumber(1)))
  .option('--retry', 'try all files again that could not be imported')
  .addOption(new Option('--undo <id>', 'take out again what this import brought in').argParser(wholeNumber(1)))
  .addOption(libraryOption())
  .action(async (options: { library: string; json?: true; run?: number; outcome?: FileOutcome; continue?: number; retry?: true; undo?: number }) => {
    const { imports } = await import('./commands/imports.ts');
    process.exitCode = await imports({
      library: options.library, json: options.json === true, run: options.run ?? null, outcome: options.outcome ?? null,
      continue: options.continue ?? null, retry: options.retry === true, undo: options.undo ?? null,
    });
  });

program.command('watch')
  .description('list the folders whose new files are imported on their own while the window or --run watches')
  .option('--add <dir>', 'watch this folder, too')
  .addOption(new Option('--remove <id>', 'watch this folder no longer; what came from it stays').argParser(wholeNumber(1)))
  .option('--list', 'list the watched folders; so it is without any option')
  .option('--run', 'stay, and import what comes until Ctrl+C')
  .addOption(libraryOption())
  .action(async (options: { library: string; add?: string; remove?: number; run?: true }) => {
    const { watch } = await import('./commands/watch.ts');
    process.exitCode = await watch({ library: options.library, add: options.add ?? null, remove: options.remove ?? null, run: options.run === true });
  });

program.command('recognise')
  .description('read the pages again that an earlier version recognised, repairs re-applied, and print what changed')
  .option('--all', 'all pages, whoever read them')
  .option('--title <name>', 'all pages of this newspaper')
  .addOption(new Option('--year <year>', 'all pages of this year').argParser(wholeNumber(1)))
  .addOption(new Option('--issue <id>', 'all pages of this issue').argParser(wholeNumber(1)).conflicts(['all', 'title', 'year']))
  .option('--json', 'print one JSON document a line: each change, then the report')
  .addOption(libraryOption())
  .action(async (options: { library: string; json?: true; all?: true; title?: string; year?: number; issue?: number }) => {
    const { recognise } = await import('./commands/recognise.ts');
    process.exitCode = await recognise({
      library: options.library, json: options.json === true, all: options.all === true, title: options.title ?? null, year: options.year ?? null, issue: options.issue ?? null,
    });
  });

program.command('search')
  .description('find articles: words (all of them), "phrases", -excluded')
  .argument('<query...>', 'what to find; quote phrases for the shell as well, and put -- before a query that begins with -')
  .option('--json', 'print the result as one JSON document')
  .addOption(new Option('--order <order>', 'order of the hits').choices(['best', 'newest', 'oldest']).default('best'))
  .addOption(new Option('--limit <n>', 'how many hits to print').argParser(wholeNumber(1)).default(20))
  .addOption(new Option('--offset <n>', 'how many hits to leave out first').argParser(wholeNumber(0)).default(0))
  .addOption(new Option('--csv <file>', 'write all hits to a new file, a table for spreadsheets, and print its path').conflicts('json'))
  .addOption(libraryOption())
  .action(async (words: string[], options: { library: string; json?: true; order: SearchOrder; limit: number; offset: number; csv?: string }) => {
    const { search } = await import('./commands/search.ts');
    process.exitCode = await search(words.join(' '), { ...options, json: options.json === true, csv: options.csv ?? null });
  });

program.command('list')
  .description('print the library’s issues, pages and articles with their ids')
  .option('--json', 'print one JSON document a line, each an issue')
  .addOption(new Option('--issue <id>', 'only this issue').argParser(wholeNumber(1)))
  .addOption(libraryOption())
  .action(async (options: { library: string; json?: true; issue?: number }) => {
    const { list } = await import('./commands/list.ts');
    process.exitCode = await list({ library: options.library, json: options.json === true, issue: options.issue ?? null });
  });

program.command('export')
  .description('write articles to files and print the path of the file or folder')
  .addArgument(articlesArgument)
  .addOption(new Option('--as <format>', 'format of the files').choices(exportFormats).makeOptionMandatory())
  .addOption(new Option('--into <target>', 'one file of all, or one of each in a folder or a zip').choices(exportTargets).default('folder'))
  .option('--out <dir>', 'folder to write to', '.')
  .option('--name <template>', 'names of the files: {paper} {date} {year} {month} {day} {number} {page} {pageName} {headline} {column} {byline} {place}', defaultTemplate)
  .option('--title <title>', 'title of one file of all')
  .addOption(new Option('--resolution <resolution>', 'of pictures').choices(resolutions).default('screen'))
  .addOption(libraryOption())
  .action(async (articles: number[], { name, title, ...options }: { library: string; as: ExportFormat; into: ExportTarget; out: string; name: string; title?: string; resolution: Resolution }) => {
    const { exportArticles } = await import('./commands/export.ts');
    process.exitCode = await exportArticles(articles, { ...options, template: name, title: title ?? null });
  });

const several = (value: string, before: readonly number[] | undefined): readonly number[] => [...(before ?? []), articleId(value)];

program.command('portable')
  .description('make one HTML file of issues, articles or all that a query finds, with pages and search inside, and print its path')
  .addOption(new Option('--issue <ids...>', 'whole issues').argParser(several).conflicts(['articles', 'query']))
  .addOption(new Option('--articles <ids...>', 'these articles').argParser(several).conflicts('query'))
  .option('--query <query>', 'the articles that it finds')
  .option('--title <title>', 'title of the edition; its file’s name otherwise')
  .requiredOption('--out <file>', 'the file to make, such as paper.html')
  .addOption(libraryOption())
  .action(async ({ issue, articles, query, title, ...options }: { library: string; out: string; issue?: readonly number[]; articles?: readonly number[]; query?: string; title?: string }, command: Command) => {
    const choice = issue ? { issueIds: issue } : articles ? { articleIds: articles } : query === undefined ? null : { query, order: 'best' as const };
    if (choice === null) return command.error('error: one of --issue, --articles and --query has to be there');
    const { makePortable } = await import('./commands/portable.ts');
    process.exitCode = await makePortable({ ...options, choice, title: title ?? null });
  });

program.command('holdings')
  .description('show which issues are held and which are missing, by newspaper and year')
  .option('--title <name>', 'only the newspaper of this name')
  .addOption(new Option('--year <year>', 'only this year, with every gap').argParser(wholeNumber(1)))
  .addOption(new Option('--csv', 'print a table for spreadsheets, one row a day').conflicts('json'))
  .option('--json', 'print one JSON document a line, each a newspaper')
  .addOption(libraryOption())
  .action(async (options: { library: string; title?: string; year?: number; csv?: true; json?: true }) => {
    const { holdings } = await import('./commands/holdings.ts');
    const as = options.csv === true ? 'csv' : options.json === true ? 'json' : 'text';
    process.exitCode = await holdings({ library: options.library, title: options.title ?? null, year: options.year ?? null, as });
  });

program.command('verify')
  .description('check the library: its database, the original files’ hashes, the search index')
  .option('--repair', 'mend what can be made again from what is sound; nothing is deleted')
  .addOption(libraryOption())
  .action(async (options: { library: string; repair?: true }) => {
    const { verify } = await import('./commands/care.ts');
    process.exitCode = await verify({ ...options, repair: options.repair === true });
  });

program.command('rebuild-index')
  .description('make the search index anew from the articles; it can be searched meanwhile')
  .addOption(libraryOption())
  .action(async (options: { library: string }) => {
    const { rebuildIndex } = await import('./commands/care.ts');
    process.exitCode = await rebuildIndex(options);
  });

program.command('backup')
  .description('back the library up into one new file, also while it is in use')
  .argument('<file>', 'the file to make, such as newspapers.jiuwen.zip')
  .addOption(libraryOption())
  .action(async (file: string, options: { library: string }) => {
    const { backup } = await import('./commands/care.ts');
    process.exitCode = await backup(file, options);
  });

program.command('restore')
  .description('bring a library back from a backup, into a new or empty folder')
  .argument('<file>', 'a backup')
  .requiredOption('--library <dir>', 'the new library’s folder')
  .action(async (file: string, options: { library: string }) => {
    const { restore } = await import('./commands/care.ts');
    process.exitCode = await restore(file, options);
  });

program.command('move')
  .description('move the library to a new or empty folder; it goes from its old place only when the new one is sound')
  .argument('<dir>', 'where to')
  .addOption(libraryOption())
  .action(async (to: string, options: { library: string }) => {
    const { move } = await import('./commands/care.ts');
    process.exitCode = await move(to, options);
  });

// A reader of our output that has seen enough, such as head, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

await program.parseAsync();
