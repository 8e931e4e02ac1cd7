using System.Collections.Immutable;

namespace TransCheck.Reading;

/// <summary>Folders that no link may lead out of.</summary>
public sealed class FolderBounds(IEnumerable<string> folders)
{
    private readonly ImmutableArray<string> _real = [.. folders.Select(RealPath.Of).Distinct(StringComparer.Ordinal)];

    /// <param name="real">As <see cref="RealPath"/> gives it.</param>
    public bool Contains(string real) => _real.Any(folder => RealPath.IsWithin(real, folder));
}
