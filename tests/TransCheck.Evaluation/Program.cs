using TransCheck.Evaluation;
using TransCheck.Evaluation.Commands;

// One file per command under Commands/; sorted by name.
IEvaluationCommand[] commands =
[
    new AlignBench(),
    new AlignGenerated(),
    new DumpCandidates(),
    new EvaluateAltered(),
    new EvaluateAnswers(),
    new EvaluateChecks(),
    new EvaluateCorpus(),
    new EvaluateDetector(),
    new EvaluateJudged(),
    new EvaluateNameMentions(),
    new EvaluateNegation(),
    new EvaluateNumberMentions(),
    new EvaluatePairing(),
    new EvaluateParallel(),
    new EvaluateQuiet(),
    new EvaluateUntranslated(),
    new FitFamily(),
    new FitAlignment(),
    new FitBead(),
    new FitPair(),
    new FitPairing(),
    new LearnLexicon(),
    new MeasureShapes(),
    new ScalePairing(),
    new TrainClauses(),
    new TrainDetector(),
    new TrainNameSwaps(),
    new TrainNames(),
    new TrainQuotations(),
    new TrainSwaps(),
    new WriteCheckPages(),
];

var command = commands.FirstOrDefault(c => args.Length > 0 && string.Equals(c.Name, args[0], StringComparison.Ordinal));
if (command is null)
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/TransCheck.Evaluation -- COMMAND ARGUMENTS");
    foreach (var known in commands)
    {
        Console.Error.WriteLine($"  {known.Name} {known.Usage}");
    }

    return 2;
}

return command.Run(args[1..], Console.Out);
