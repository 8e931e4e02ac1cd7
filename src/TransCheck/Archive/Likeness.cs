namespace TransCheck.Archive;

/// <summary>What speaks for two statements being about one and the same thing, whatever their values.</summary>
/// <param name="Shared">The weight of all that both say: names, words of content, equal values beside.</param>
/// <param name="First">0 to 1: how much of what the first says near its value the second says too.</param>
/// <param name="Second">The same of the second.</param>
/// <param name="Special">Both say a name that is not what their article is all about.</param>
/// <param name="Beside">Equal values in both sentences, those compared left out.</param>
/// <param name="Counted">Both count, or measure, the same.</param>
/// <param name="Owned">Both plainly give the value to the same name.</param>
/// <param name="Timed">One of them alone says when.</param>
/// <param name="Strange">The weight of the words near the value that the other does not say, of the sentence with less of them: both may speak of something of their own.</param>
internal readonly record struct Likeness(double Shared, double First, double Second, bool Special, int Beside, bool Counted, bool Owned, bool Timed, double Strange)
{
    public double Both => Math.Sqrt(First * Second);

    /// <summary>0 to 1: how likely a careful editor says that they are about one thing.</summary>
    public double Confidence => 1 / (1 + Math.Exp(-(-5 + (6 * Both) + (0.55 * Math.Min(Shared, 6)) + (0.3 * Math.Min(Beside, 2)) + (Special ? 0.8 : 0) + (Counted ? 0.5 : 0) + (Owned ? 0.8 : 0) - (Timed ? 0.8 : 0) - Math.Min(Strange, 2))));
}
