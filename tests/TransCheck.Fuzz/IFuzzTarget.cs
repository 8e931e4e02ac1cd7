namespace TransCheck.Fuzz;

/// <summary>A part of the product that is given any bytes.</summary>
internal interface IFuzzTarget
{
    /// <summary>Also names the folders of its seeds and regressions.</summary>
    string Name { get; }

    /// <summary>Inputs to start from, beside the files of its folders.</summary>
    IEnumerable<byte[]> MoreSeeds => [];

    /// <summary>An input takes so long that it gets a quarter of the inputs of others.</summary>
    bool IsSlow => false;

    /// <summary>Returns where the product does what it promises; to refuse an input in the documented way is part of that.</summary>
    /// <exception cref="Exception">Any: the product does not.</exception>
    void Run(byte[] input);
}
