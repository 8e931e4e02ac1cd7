using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using TransCheck.Fuzz.Oracles;

namespace TransCheck.Fuzz.Running;

/// <summary>An input for which the product does not do what it promises.</summary>
/// <param name="Kind">The type of an exception, the oracle, or <see cref="Hang"/> and its like.</param>
/// <param name="Frames">The innermost places of the product's code; empty where none is known.</param>
/// <param name="Origin">How the input came about: a file, or seed and index.</param>
internal sealed partial record Failure(string Target, string Kind, string Message, string Frames, byte[] Input, string Origin)
{
    public const string Hang = "hang";
    public const string Slow = "slow";
    public const string Memory = "memory";
    public const string Crash = "crash";

    private const int FramesThatTell = 3;

    /// <summary>Failures with the same one are one.</summary>
    public string Signature => $"{Target} {Kind} {Frames}";

    /// <summary>A name for its file.</summary>
    public string Name => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Signature)).AsSpan(0, 5));

    public static Failure Of(IFuzzTarget target, Exception exception, byte[] input, string origin)
    {
        var inner = exception;
        while (inner.InnerException is { } deeper && inner is AggregateException or TypeInitializationException)
        {
            inner = deeper;
        }

        var frames = new StackTrace(inner).GetFrames()
            .Select(f => f.GetMethod())
            .Where(m => IsOurs(m?.DeclaringType?.FullName))
            .Select(m => $"{m?.DeclaringType?.Name}.{m?.Name}");
        var kind = inner is OracleException oracle ? oracle.Oracle : inner.GetType().Name;
        return new Failure(target.Name, kind, Shortened(inner.Message), Top(frames), input, origin);
    }

    /// <summary>The end of a process that wrote its stack to standard error.</summary>
    public static Failure OfCrash(string target, string error, byte[] input, string origin)
    {
        var frames = Frame().Matches(error).Select(m => m.Groups[1].Value).Where(IsOurs);
        return new Failure(target, Crash, Shortened(error.Split('\n')[0]), Top(frames), input, origin);
    }

    private static string Top(IEnumerable<string> frames) => string.Join(" < ", frames.Distinct(StringComparer.Ordinal).Take(FramesThatTell));

    private static bool IsOurs(string? name) => name is not null && name.StartsWith("TransCheck.", StringComparison.Ordinal) && !name.StartsWith("TransCheck.Fuzz.", StringComparison.Ordinal);

    private static string Shortened(string text) => text.Length > 300 ? text[..300] + "…" : text;

    [GeneratedRegex(@"^\s*at (TransCheck\.[^(]+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Frame();
}
