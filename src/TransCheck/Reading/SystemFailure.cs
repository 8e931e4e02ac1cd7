namespace TransCheck.Reading;

/// <summary>Why the system refused a file. .NET says it in English only, and often names the path once more.</summary>
public static class SystemFailure
{
    private const int NoSpace = 28;
    private const int ReadOnly = 30;

    /// <returns>A key of the string table (<c>cause.denied</c>), or the words of the exception where there is none.</returns>
    public static string Cause(Exception exception) => exception switch
    {
        UnauthorizedAccessException or System.Security.SecurityException => "cause.denied",
        FileNotFoundException or DirectoryNotFoundException => "cause.missing",
        PathTooLongException => "cause.too-long",
        System.Text.DecoderFallbackException => "cause.encoding",
        ArgumentOutOfRangeException => "cause.limit",
        IOException when IsFull(exception.HResult) => "cause.full",
        IOException { HResult: ReadOnly } => "cause.read-only",
        _ => exception.Message,
    };

    private static bool IsFull(int code) => code is NoSpace or unchecked((int)0x80070070);
}
