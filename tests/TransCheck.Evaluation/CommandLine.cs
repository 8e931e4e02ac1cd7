namespace TransCheck.Evaluation;

internal static class CommandLine
{
    /// <summary>The value behind <c>--name</c>, or null.</summary>
    public static string? Option(this string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }
}
