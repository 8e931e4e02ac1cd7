using System.Globalization;
using System.Text.Json;

namespace TransCheck.Fuzz.Running;

/// <summary>
/// Tries inputs in a process of its own, since an overflow of the stack or a want of memory ends the process. Reads a piece of work a line; writes the index of each input
/// before it is tried, <c>!</c> and the failure where there is one, and an empty line at the end of the work.
/// </summary>
internal static class Worker
{
    public const string EndOfWork = "";
    public const char FailureSign = '!';

    public static int Run(TextReader commands, TextWriter answers)
    {
        var inputs = new Inputs();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (commands.ReadLine() is { } line)
        {
            var work = Work.Parse(line);
            var target = Targets.FuzzTargets.Named(work.Target);
            for (var i = work.From; i < work.From + work.Count; i++)
            {
                answers.WriteLine(i.ToString(CultureInfo.InvariantCulture));
                answers.Flush();
                if (Judge.Of(target, inputs.Of(target, work, i), work.Origin(i)) is { } failure)
                {
                    // One of each kind is made short and written down; the others are counted.
                    failure = known.Add(failure.Signature) && work.File is null ? Shrinker.Shrink(target, failure) : failure;
                    answers.WriteLine(FailureSign + JsonSerializer.Serialize(failure));
                }
            }

            answers.WriteLine(EndOfWork);
            answers.Flush();
        }

        return 0;
    }
}
