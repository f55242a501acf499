// Over 300 lines: all options of the command line, one below the other.
import { inspect } from 'node:util';
import { Command, CommanderError, Option } from 'commander';
import {
  CAPTION_PLACES,
  CAPTION_SIZES,
  CHOICES,
  FIDELITIES,
  TRANSITIONS,
  UNCERTAIN_POLICIES,
} from '../core/choices.ts';
import { isDebugging } from '../server/environment.ts';
import { programVersion } from '../server/program-version.ts';
import type { CheckOptions } from './check.ts';
import type { ConformanceOptions } from './conformance.ts';
import type { CostOptions } from './cost.ts';
import type { DoctorOptions } from './doctor.ts';
import { printable } from './format.ts';
import type { ImportOptions } from './import-project.ts';
import type { MakeOptions } from './make-options.ts';
import { EXIT_CODES, reportError } from './report-error.ts';
import type { SecondCaptionsOptions } from './second-captions.ts';
import type { ServeOptions } from './serve.ts';
import type { SimulateOptions } from './simulate.ts';
import type { TranslateOptions } from './translate.ts';

/**
 * Runs a command line and returns its exit status. The module of a command is loaded when it runs, because `--help`
 * must answer at once and loading the engines takes a second.
 */
export async function run(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const program = createProgram();
  try {
    // Without arguments, opens the studio.
    await program.parseAsync(args.length === 0 ? ['serve', '--open'] : args, { from: 'user' });
    return Number(process.exitCode ?? EXIT_CODES.success);
  } catch (error) {
    if (error instanceof CommanderError) return reportUsage(error, json);
    return report(error, json);
  }
}

function createProgram(): Command {
  const program = new Command('scenecast')
    .description('Turns a document into a narrated, illustrated and captioned video, on your own machine.')
    .version(programVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showHelpAfterError(false)
    .usage('[options] [command]')
    .addHelpText('after', '\nWithout a command, Scenecast runs the studio and opens it in the browser.');
  for (const add of [
    addMake,
    addTranslate,
    addCaptions,
    addImport,
    addDoctor,
    addCheck,
    addCost,
    addServe,
    addConformance,
    addSimulate,
  ])
    add(program);
  for (const command of program.commands) command.exitOverride().configureOutput({ outputError: () => {} });
  return program;
}

function addMake(program: Command): void {
  program
    .command('make')
    .summary('make a video from a document')
    .description(
      'Make a video from a document: text, Markdown, HTML, PDF, DOCX, PPTX, XLSX, EPUB and more, or a web page.',
    )
    .argument('[source]', 'a file, a URL, or - for standard input')
    .option('--topic <topic>', 'write about a topic with a script model, instead of a document')
    .option('-o, --out <file>', 'path of the video; captions and manifest go to the same folder', 'video.mp4')
    .addOption(choice('--length <length>', 'how much of the document is narrated', CHOICES.lengths, 'brief'))
    .addOption(choice('--format <format>', 'shape of the picture', CHOICES.formats, 'landscape'))
    .option(
      '--style <style>',
      'look of the video: auto, editorial, bold, blueprint, keynote, paper, theatre or storybook (default: auto)',
    )
    .option('--theme <file>', 'theme file with your colour, logo, fonts and end card')
    .option('--credits', 'end with the names of those whose pictures are shown, where a licence wants that')
    .option('--voice <voice>', 'rms, slt or awb, or a voice of another speech model')
    .option('--speed <factor>', 'pace of the voice, 0.8 to 1.3', '1')
    .option('--pause <seconds>', 'silence between two scenes, 0.2 to 3', '0.6')
    .option('--say <word=sound>', 'pronunciation of a word, such as Zennor=ZEN-er; can be repeated', collect)
    .addOption(choice('--captions <where>', 'where the spoken words are shown', CHOICES.captions, 'burned'))
    .addOption(
      new Option(
        '--caption-style <style>',
        'look of captions in the picture (default: as in the style)',
      ).choices(CHOICES.captionStyles),
    )
    .addOption(choice('--caption-size <size>', 'size of captions in the picture', CAPTION_SIZES, 'normal'))
    .addOption(
      choice('--caption-place <end>', 'end of the picture where captions are', CAPTION_PLACES, 'bottom'),
    )
    .addOption(choice('--transition <kind>', 'how a scene follows another', TRANSITIONS, 'theme'))
    .addOption(choice('--music <level>', 'how loud the music under the voice is', CHOICES.music, 'quiet'))
    .option('--music-file <file>', 'music of your own, instead of composed music: WAV, MP3, FLAC, Ogg or M4A')
    .addOption(
      new Option('--mood <mood>', 'what the music is like (default: chosen by the kind of document)').choices(
        CHOICES.moods,
      ),
    )
    .addOption(choice('--fps <n>', 'frames per second', CHOICES.frameRates.map(String), '30'))
    .addOption(choice('--resolution <size>', 'short side of the picture', CHOICES.resolutions, '1080p'))
    .option('--script <model>', 'model for the script, such as openai:gpt-4.1-mini')
    .option('--speech <model>', 'model for speech, such as openai:gpt-4o-mini-tts')
    .option('--picture <model>', 'model for pictures, such as openai:gpt-image-1')
    .option('--budget <usd>', 'maximum to spend on paid models, in US dollars')
    .addOption(
      new Option(
        '--uncertain <policy>',
        'what to do when the answer to a paid call is lost (default: ask above $0.10)',
      ).choices(UNCERTAIN_POLICIES),
    )
    .option('--retry-uncertain', 'call again for parts whose earlier call may have been charged', false)
    .option('--audience <who>', 'who the film is for, for a script model, such as "children of eight"')
    .option('--tone <how>', 'how the narration sounds, for a script model, such as "warm and calm"')
    .addOption(
      new Option(
        '--fidelity <how>',
        'whether a script model stays with the document or may add to it (default: document)',
      ).choices(FIDELITIES),
    )
    .option(
      '--language <tag>',
      'language of the film, such as de; without a script model, language of the document (default: recognised)',
    )
    .option('--part <part>', 'only one part of the document: 3, 3-5 or "Chapter 2"')
    .option('--title <title>', "title of the video (default: the document's title)")
    .option('--tenant <name>', 'for whom it is made, where a server works for several')
    .option('--data <dir>', 'data folder, which keeps finished parts for reuse')
    .option('--force', 'replace files that exist', false)
    .option('--json', 'print one JSON object at the end, on standard output', false)
    .option('-q, --quiet', 'print nothing but the result', false)
    .action(async (source: string | undefined, options: MakeOptions) => {
      const { make } = await import('./make.ts');
      process.exitCode = await make(source, options);
    });
}

function addTranslate(program: Command): void {
  program
    .command('translate')
    .summary('make a film in another language')
    .description(
      'Make the same film in another language: a script model translates its storyboard, and pictures without words are kept.',
    )
    .argument('<film>', 'the id of the film, which is in the address of its page in the studio')
    .requiredOption('--language <tag>', 'language to translate into, such as de')
    .option('-o, --out <file>', 'path of the video; captions and manifest go to the same folder', 'video.mp4')
    .option('--script <model>', 'model that translates (default: the film’s)')
    .option('--speech <model>', 'model for speech (default: the film’s, or a free voice of the language)')
    .option('--voice <voice>', 'voice of the speech model')
    .addOption(
      new Option('--captions <where>', 'where the spoken words are shown (default: as in the film)').choices(
        CHOICES.captions,
      ),
    )
    .option('--title <title>', 'title of the film (default: translated)')
    .option('--estimate', 'print what it would cost, and make nothing', false)
    .option('--data <dir>', 'data folder')
    .option('--force', 'replace existing files', false)
    .option('--json', 'print one JSON object at the end, on standard output', false)
    .option('-q, --quiet', 'print nothing but the result', false)
    .action(async (film: string, options: TranslateOptions) => {
      const { translate } = await import('./translate.ts');
      process.exitCode = await translate(film, options);
    });
}

function addCaptions(program: Command): void {
  program
    .command('captions')
    .summary('show captions in two languages')
    .description(
      'Make a film again whose captions also show what its translation says, at the times of its own speech. Translate the film first.',
    )
    .argument('<film>', 'the id of the film, which is in the address of its page in the studio')
    .requiredOption('--second <tag>', 'language of the translation, such as de; none for one language again')
    .option('-o, --out <file>', 'path of the video; captions and manifest go to the same folder', 'video.mp4')
    .option('--data <dir>', 'data folder')
    .option('--force', 'replace existing files', false)
    .option('--json', 'print one JSON object at the end, on standard output', false)
    .option('-q, --quiet', 'print nothing but the result', false)
    .action(async (film: string, options: SecondCaptionsOptions) => {
      const { secondCaptions } = await import('./second-captions.ts');
      process.exitCode = await secondCaptions(film, options);
    });
}

function addImport(program: Command): void {
  program
    .command('import')
    .summary('import a project that was downloaded from a studio')
    .description(
      'Import a project archive: the film with its document, words, pictures and sounds, as it was. Nothing is paid for again.',
    )
    .argument('<file>', 'an archive that was downloaded as “Whole project”')
    .option('--tenant <name>', 'for whom it is imported, where a server works for several')
    .option('--data <dir>', 'data folder')
    .option('--json', 'print one JSON object, on standard output', false)
    .option('-q, --quiet', 'print nothing but the id of the film', false)
    .action(async (file: string, options: ImportOptions) => {
      const { importProject } = await import('./import-project.ts');
      process.exitCode = await importProject(file, options);
    });
}

function addDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('check this machine and show what is missing')
    .description('Check this machine, and show what is missing and how to get it.')
    .option('--data <dir>', 'data folder')
    .option('--json', 'print one JSON object, on standard output', false)
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('./doctor.ts');
      process.exitCode = await doctor(options);
    });
}

function addCheck(program: Command): void {
  program
    .command('check')
    .summary('compare every finished file with its hash')
    .description(
      'Compare every finished file in the data folder with its hash, and say which are damaged or lost.',
    )
    .option('--data <dir>', 'where finished parts are kept')
    .option('--repair', 'set damaged files aside and have them made again', false)
    .option('--json', 'print one JSON object, on standard output', false)
    .action(async (options: CheckOptions) => {
      const { check } = await import('./check.ts');
      process.exitCode = await check(options);
    });
}

function addCost(program: Command): void {
  program
    .command('cost')
    .summary('show what was spent on paid models')
    .description('Show what was spent on paid models, by day, model and film. Deleted films count too.')
    .option('--from <day>', 'first day of UTC, such as 2026-11-01 (default: 30 days in all)')
    .option('--to <day>', 'last day of UTC (default: today)')
    .option('--csv', 'print one line for each film, model and day, as CSV', false)
    .option('--data <dir>', 'data folder')
    .option('--json', 'print one JSON object, on standard output', false)
    .action(async (options: CostOptions) => {
      const { cost } = await import('./cost.ts');
      process.exitCode = await cost(options);
    });
}

function addServe(program: Command): void {
  program
    .command('serve')
    .summary('run the studio and the API')
    .description('Serve the studio at / and the API at /api, with its reference at /api/docs.')
    .option('--port <port>', 'port to listen on; 0 for any free port', '4317')
    .option('--host <address>', 'address to listen on; other machines need SCENECAST_TOKEN', '127.0.0.1')
    .option('--data <dir>', 'data folder')
    .option('--open', 'open the studio in the browser', false)
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve.ts');
      process.exitCode = await serve(options);
    });
}

function addConformance(program: Command): void {
  program
    .command('conformance')
    .summary('check a backend against the chunk protocol, rule by rule')
    .description('Check a backend against each rule of the chunk protocol.')
    .argument('<base-url>', 'the part of the URL before /api, such as http://127.0.0.1:4317')
    .option('--json', 'print one JSON object, on standard output', false)
    .action(async (baseUrl: string, options: ConformanceOptions) => {
      const { conformance } = await import('./conformance.ts');
      process.exitCode = await conformance(baseUrl, options);
    });
}

function addSimulate(program: Command): void {
  program
    .command('simulate')
    .summary('run a simulated provider for tests')
    .description(
      'Run an OpenAI-compatible server that charges nothing, counts what it would have charged, and fails on request.',
    )
    .option('--port <port>', 'port to listen on', '4318')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--latency-audio <ms>', 'duration of a speech call')
    .option('--latency-image <ms>', 'duration of a picture call')
    .option(
      '--fail <fault...>',
      'a fault and the share of calls it affects, such as 503:0.2, cut:0.1, hang or garbage',
    )
    .action(async (options: SimulateOptions) => {
      const { simulate } = await import('./simulate.ts');
      process.exitCode = await simulate(options);
    });
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

function choice(
  flags: string,
  description: string,
  choices: readonly string[],
  defaultChoice: string,
): Option {
  return new Option(flags, description).choices(choices).default(defaultChoice);
}

function reportUsage(error: CommanderError, json: boolean): number {
  if (error.exitCode === 0) return EXIT_CODES.success;
  const message = printable(error.message.replace(/^error: /, '')) || 'no command given';
  const isHelp = error.code === 'commander.help';
  if (json) printJson({ error: { code: 'usage', message, retryable: false } });
  else if (!isHelp) process.stderr.write(`scenecast: ${message}\nSee scenecast --help.\n`);
  return EXIT_CODES.usage;
}

function report(error: unknown, json: boolean): number {
  const { exitCode, code, message, advice, retryable } = reportError(error);
  if (json) printJson({ error: { code, message, advice, retryable } });
  process.stderr.write(`scenecast: ${advice ? `${message} ${advice}` : message}\n`);
  if (isDebugging()) process.stderr.write(`${inspect(error)}\n`);
  return exitCode;
}

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
