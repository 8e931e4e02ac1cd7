using TransCheck.Caching;

namespace TransCheck.Batch;

/// <summary>Which build of the library this is: its module names the very code and tables that were compiled into it, and another one may find something else.</summary>
public static class BatchBuild
{
    public static string Own { get; } = typeof(ResultCache).Module.ModuleVersionId.ToString("N")[..12];
}
