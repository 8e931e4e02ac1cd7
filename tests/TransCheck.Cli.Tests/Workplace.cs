using System.Diagnostics;

namespace TransCheck.Cli.Tests;

/// <summary>What a run of the command gave.</summary>
public sealed record Run(int ExitCode, string Output, string Error);

/// <summary>A folder of its own, and the command run in it as a process.</summary>
public sealed class Workplace : IDisposable
{
    public Workplace() => Folder = Directory.CreateTempSubdirectory("transcheck-test-").FullName;

    public string Folder { get; }

    /// <summary>That of the command's own build of the same configuration: what people run, compiled ahead of time where that is done, and not the copy beside the tests.</summary>
    public static string Assembly { get; } =
        Path.Combine([Repository.PathTo("src/TransCheck.Cli/bin"), .. Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory).Split(Path.DirectorySeparatorChar)[^2..], "transcheck.dll"]);

    public Workplace With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public Workplace With(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Folder);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>A faithful English and Turkish story below <c>en</c> and <c>tr</c>.</summary>
    public Workplace WithPair(string name = "story")
    {
        With($"en/{name}.txt", Story.English);
        return With($"tr/{name}.txt", Story.Turkish);
    }

    public Run Run(params string[] arguments) => RunWith(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public Run RunWith(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Run(Folder, environment, arguments);

    public static Run RunIn(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    private static Run Run(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments) =>
        Finish(Start(folder, "dotnet", ["exec", Assembly, .. arguments], environment));

    /// <summary>Runs a script of the shell, in which <c>transcheck</c> is the command.</summary>
    public Run Shell(string script) =>
        Finish(Start(Folder, "bash", ["-c", $"transcheck() {{ dotnet exec '{Assembly}' \"$@\"; }}\n{script}"], new Dictionary<string, string>(StringComparer.Ordinal)));

    /// <summary>Runs the command, and kills it after a while.</summary>
    public void Kill(TimeSpan after, params string[] arguments)
    {
        using var process = Start(Folder, "dotnet", ["exec", Assembly, .. arguments], new Dictionary<string, string>(StringComparer.Ordinal));
        if (!process.WaitForExit(after))
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static Process Start(string folder, string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"])
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardInput.Close();
        return process;
    }

    private static Run Finish(Process started)
    {
        using var process = started;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill();
            throw new TimeoutException(string.Join(' ', process.StartInfo.ArgumentList));
        }

        return new Run(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(entry, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        Directory.Delete(Folder, recursive: true);
    }
}

internal static class Story
{
    public const string English = """
        A ferry for the islands

        The harbour of Mersin will get a new ferry in April 2027, the office of the governor said on Monday. It carries 340 passengers and cost 12.5 million dollars.

        "We have waited nine years for this ship," said Ayşe Demir, who runs the line. Ticket prices will rise by 8 percent.
        """;

    public const string Turkish = """
        Adalara feribot

        Mersin Limanı Nisan 2027'de yeni bir feribota kavuşacak; valilik bunu pazartesi günü açıkladı. Gemi 340 yolcu taşıyor ve 12,5 milyon dolara mal oldu.

        Hattı işleten Ayşe Demir, “Bu gemiyi dokuz yıl bekledik,” dedi. Bilet fiyatları yüzde 8 artacak.
        """;

    /// <summary>A rise became a fall.</summary>
    public static string Altered { get; } = Turkish.Replace("artacak", "düşecek", StringComparison.Ordinal);
}
