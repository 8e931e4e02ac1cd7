namespace TransCheck.Evaluation;

/// <summary>A way to train or measure, chosen by the first argument.</summary>
internal interface IEvaluationCommand
{
    string Name { get; }

    /// <summary>The arguments after the name, in one line.</summary>
    string Usage { get; }

    /// <returns>The exit code: 0 when all went well, 2 for wrong arguments.</returns>
    int Run(string[] arguments, TextWriter output);
}
