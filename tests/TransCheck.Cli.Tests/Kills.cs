using System.Globalization;

namespace TransCheck.Cli.Tests;

internal static class Kills
{
    /// <summary>How often a test kills the command; <c>TRANSCHECK_KILLS</c> asks for more than a usual run has time for.</summary>
    public static int Count { get; } = int.Parse(Environment.GetEnvironmentVariable("TRANSCHECK_KILLS") ?? "5", CultureInfo.InvariantCulture);
}
