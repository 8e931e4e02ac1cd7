using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using TransCheck.Reporting;

namespace TransCheck.Caching;

/// <summary>
/// Takes the reports of pairs in their order and keeps in memory what has room there; the others go into a temporary file, which goes with the process. What is
/// counted of them stays at hand.
/// </summary>
/// <param name="mostHeld">UTF-16 code units of text that are held.</param>
internal sealed class SpilledPairs(ReportDetail detail, long mostHeld = SpilledPairs.Usual) : IReadOnlyList<PairReport>, IDisposable
{
    /// <summary>Some 100 MB with all that hangs on them.</summary>
    public const long Usual = 16_000_000;

    private readonly List<PairReport?> _pairs = [];
    private readonly List<(long Start, int Length)> _places = [];
    private readonly ImmutableArray<PairSummary>.Builder _summaries = ImmutableArray.CreateBuilder<PairSummary>();
    private readonly Lock _reading = new();
    private SafeFileHandle? _file;
    private long _end;
    private long _held;

    /// <summary>The one that was read last: whoever writes a list asks for the same pair again for each of its findings.</summary>
    private (int Index, PairReport Report)? _last;

    public int Count => _pairs.Count;

    public PairReport this[int index] => _pairs[index] ?? Read(index);

    /// <summary>The pairs so far.</summary>
    public PairReports ToReports() => new(this, _summaries.ToImmutable());

    /// <exception cref="IOException">The temporary file cannot be written.</exception>
    public void Add(PairReport pair)
    {
        _summaries.Add(PairSummary.Of(pair));
        var length = LengthOf(pair);
        var isHeld = length == 0 || _held + length <= mostHeld;
        _pairs.Add(isHeld ? pair : null);
        _places.Add(default);
        if (isHeld)
        {
            _held += length;
            return;
        }

        var bytes = ReportCodec.Write(pair, detail);
        _file ??= File.OpenHandle(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        RandomAccess.Write(_file, bytes, _end);
        CollectionsMarshal.AsSpan(_places)[^1] = (_end, bytes.Length);
        _end += bytes.Length;
    }

    public IEnumerator<PairReport> GetEnumerator()
    {
        for (var i = 0; i < _pairs.Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => _file?.Dispose();

    private PairReport Read(int index)
    {
        lock (_reading)
        {
            if (_last is { } last && last.Index == index)
            {
                return last.Report;
            }

            var bytes = new byte[_places[index].Length];
            var report = _file is not null && RandomAccess.Read(_file, bytes, _places[index].Start) == bytes.Length ? ReportCodec.TryRead(bytes, detail) : null;
            _last = (index, report ?? throw new IOException("a temporary file is not as it was written"));
            return report;
        }
    }

    /// <summary>Roughly; nothing for a pair of which there is nothing to tell.</summary>
    private static long LengthOf(PairReport pair)
    {
        const int each = 300;
        var findings = pair.Findings.Concat(pair.SetAside.Select(s => s.Finding)).Sum(f => each + (f.Source?.Segment.Length ?? 0) + (f.Target?.Segment.Length ?? 0));
        var text = pair.Text.Beads.Sum(b => b.Source.Concat(b.Target).Sum(s => each + s.Text.Length));
        return findings + text + (each * (pair.NotCompared.Length + pair.Facts.Source.Length + pair.Facts.Target.Length));
    }
}
